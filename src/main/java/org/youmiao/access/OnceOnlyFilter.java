package org.youmiao.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Binds the client's key to a request that changes something: the API's header, or the hidden field of a form. */
@Component
class OnceOnlyFilter extends OncePerRequestFilter {
    static final String HEADER = "Idempotency-Key";
    static final String FIELD = "idempotencyKey";
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7E]{1,100}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod()) ? null : key(request);
        if (key == null || !FORM.matcher(key).matches()) {
            // A missing or malformed key is declined by the API's handlers, which name the header.
            chain.doFilter(request, response);
            return;
        }
        try {
            OnceOnly.under(key, () -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable String key(HttpServletRequest request) {
        if (request.getRequestURI().startsWith("/api/")) {
            return request.getHeader(HEADER);
        }
        String type = request.getContentType();
        return type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                ? request.getParameter(FIELD)
                : null;
    }

    /** The filter stands in the security chain only, not a second time before it. */
    @Configuration(proxyBeanMethods = false)
    static class Registration {
        @Bean
        FilterRegistrationBean<OnceOnlyFilter> onceOnlyFilterRegistration(OnceOnlyFilter filter) {
            FilterRegistrationBean<OnceOnlyFilter> registration = new FilterRegistrationBean<>(filter);
            registration.setEnabled(false);
            return registration;
        }
    }
}
