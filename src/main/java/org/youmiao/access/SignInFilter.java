package org.youmiao.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.youmiao.county.Counties;
import org.youmiao.kernel.CountyCode;

/**
 * Binds each request, once, to who is acting and in which county. The API takes only the bearer token and the pages only the
 * cookie, so that no other site can make a browser call the API.
 */
@Component
class SignInFilter extends OncePerRequestFilter {
    private final SignIns signIns;

    SignInFilter(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/")
                || request.getRequestURI().startsWith("/webjars/")
                || isSigningIn(request);
    }

    /** Who signs in comes as nobody, whoever the browser or the caller was before, and of whichever county. */
    private static boolean isSigningIn(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && (request.getRequestURI().equals("/sign-in")
                        || request.getRequestURI().equals("/api/v1/tokens"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String text = token(request);
        Optional<Acting> acting = text == null ? Optional.empty() : signIns.recognise(text);
        if (acting.isEmpty() || text == null) {
            chain.doFilter(request, response);
            return;
        }
        CountyCode county = Token.parse(text).orElseThrow().county();
        try {
            Counties.call(
                    county,
                    () -> Acting.as(acting.get(), () -> {
                        chain.doFilter(request, response);
                        return true;
                    }));
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable String token(HttpServletRequest request) {
        if (request.getRequestURI().startsWith("/api/")) {
            String header = request.getHeader(HttpHeaders.AUTHORIZATION);
            return header != null && header.startsWith("Bearer ")
                    ? header.substring(7).strip()
                    : null;
        }
        if (request.getCookies() == null) {
            return null;
        }
        for (Cookie cookie : request.getCookies()) {
            if (cookie.getName().equals(SignIns.COOKIE)) {
                return cookie.getValue();
            }
        }
        return null;
    }

    /** The filter stands in the security chain only, not a second time before it. */
    @Configuration(proxyBeanMethods = false)
    static class Registration {
        @Bean
        FilterRegistrationBean<SignInFilter> signInFilterRegistration(SignInFilter filter) {
            FilterRegistrationBean<SignInFilter> registration = new FilterRegistrationBean<>(filter);
            registration.setEnabled(false);
            return registration;
        }
    }
}
