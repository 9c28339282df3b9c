package org.youmiao.edge.problems;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.youmiao.edge.Fault;
import org.youmiao.edge.Form;
import org.youmiao.edge.Messages;
import org.youmiao.edge.ScreenAgain;
import org.youmiao.edge.SeeOther;
import org.youmiao.edge.texts.RequestMessages;

/** Says a declined request to whom it concerns: problem+json to a caller of the API, a page to a person. */
@Component
class ProblemAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);
    private static final String SIGN_IN_PAGE = "/sign-in";
    private static final String PASSWORD_FIRST = "refused.password-first";
    private static final String PASSWORD_PAGE = "/account/password";
    private static final String NO_IDENTIFIER = "invalid.uuid";

    private final RequestMessages messages;

    ProblemAnswers(RequestMessages messages) {
        this.messages = messages;
    }

    /** The answer; {@code failure} is logged under an incident number if it was not foreseen. */
    Object answer(Declined declined, String path, HttpServletRequest request, @Nullable Throwable failure) {
        String incident = declined.isUnexpected() ? logged(failure, path, request) : null;
        Messages t = messages.of(request);
        return isForCallers(path) ? json(named(declined), t, incident) : page(declined, t, path, request, incident);
    }

    /** Of what is too large, the whole is the field. */
    private static Declined named(Declined declined) {
        return declined.status() == 413
                ? declined.with(List.of(new Fault("body", declined.type(), declined.arguments())))
                : declined;
    }

    static boolean isForCallers(String path) {
        return path.startsWith("/api/") || path.startsWith("/actuator/");
    }

    private static ResponseEntity<ProblemJson> json(Declined declined, Messages t, @Nullable String incident) {
        return ResponseEntity.status(declined.status())
                .headers(headers -> declined.headers().forEach(headers::set))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemJson.of(declined, t, incident));
    }

    private static Object page(
            Declined declined, Messages t, String path, HttpServletRequest request, @Nullable String incident) {
        if (declined.status() == 401) {
            return signIn(path, request);
        }
        if (isRead(request) && declined.type().equals(PASSWORD_FIRST)) {
            return SeeOther.to(PASSWORD_PAGE);
        }
        if (isRead(request) && declined.type().equals(NO_IDENTIFIER)) {
            // A caller is told what is wrong with its identifier; to a person, such an address leads nowhere.
            return page(Declined.ofStatus(404), t, path, request, null);
        }
        List<String> sentences = declined.faults().isEmpty()
                ? List.of(declined.sentence(t))
                : declined.faults().stream().map(fault -> sentence(fault, t)).toList();
        return new ScreenAgain(new ProblemScreen(declined.status(), sentences, incident), declined.status());
    }

    private static Object signIn(String path, HttpServletRequest request) {
        if (isRead(request)) {
            String query = request.getQueryString();
            return SeeOther.to(SIGN_IN_PAGE + "?to=" + encoded(query == null ? path : path + "?" + query));
        }
        Map<String, List<String>> sent = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> sent.put(name, List.of(values)));
        return new ScreenAgain(new SignedOut(Form.of(sent), path), 401);
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static String sentence(Fault fault, Messages t) {
        String field = fault.field();
        return field == null ? fault.sentence(t) : t.get("form.fault-of-field", field, fault.sentence(t));
    }

    private static String logged(@Nullable Throwable failure, String path, HttpServletRequest request) {
        String incident = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        LOG.error("incident {}: {} {} failed", incident, request.getMethod(), path, failure);
        return incident;
    }

    private static String encoded(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
