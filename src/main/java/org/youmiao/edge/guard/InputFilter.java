package org.youmiao.edge.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.youmiao.edge.Characters;
import org.youmiao.edge.ProblemReply;
import org.youmiao.kernel.Problem;

/**
 * Declines what no handler could use: a body beyond one mebibyte, parameters that are not well encoded, and texts that cannot be
 * stored. Files are another matter and are limited where they are taken in. Stands behind the filter that sets the encoding and
 * before everything that reads a parameter.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class InputFilter extends OncePerRequestFilter {
    private static final int LONGEST_BODY = 1024 * 1024;

    private static final int TOO_LARGE = 413;
    private static final String NAMEABLE = "[A-Za-z][A-Za-z0-9_.\\[\\]-]{0,99}";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isMultipart(request)) {
            chain.doFilter(request, response);
            return;
        }
        if (request.getContentLengthLong() > LONGEST_BODY) {
            response.sendError(TOO_LARGE);
            return;
        }
        try {
            Problem problem = wrongParameter(request.getParameterMap());
            if (problem != null) {
                ProblemReply.send(request, response, problem);
                return;
            }
        } catch (InvalidParameterException malformed) {
            if (malformed.getErrorCode() == TOO_LARGE) {
                response.sendError(TOO_LARGE);
            } else {
                ProblemReply.send(request, response, Problem.invalid("request", "encoding"));
            }
            return;
        }
        if (saysItsLength(request)) {
            chain.doFilter(request, response);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            response.sendError(TOO_LARGE);
            return;
        }
        chain.doFilter(new ReadRequest(request, body), response);
    }

    /** A chunked body does not; of a form, the server has read it by now, within its own limit. */
    private static boolean saysItsLength(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null
                || MediaType.APPLICATION_FORM_URLENCODED_VALUE.equals(request.getContentType());
    }

    private static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    private static @Nullable Problem wrongParameter(Map<String, String[]> parameters) {
        for (Map.Entry<String, String[]> parameter : parameters.entrySet()) {
            String name = parameter.getKey();
            if (!Characters.storable(name)) {
                return Problem.invalid("request", "characters");
            }
            for (String value : parameter.getValue()) {
                if (!Characters.storable(value)) {
                    return Problem.invalid(name.matches(NAMEABLE) ? name : "request", "characters");
                }
            }
        }
        return null;
    }
}
