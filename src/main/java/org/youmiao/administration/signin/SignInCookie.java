package org.youmiao.administration.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.youmiao.access.SignIns;

/** Gives the browser its token. The cookie has no end of its own: it goes with the browser, and the server ends it before. */
final class SignInCookie {
    private static final Duration AS_LONG_AS_THE_BROWSER = Duration.ofSeconds(-1);

    private SignInCookie() {}

    static void give(String token, HttpServletRequest request, HttpServletResponse response) {
        set(token, AS_LONG_AS_THE_BROWSER, request, response);
    }

    static void takeBack(HttpServletRequest request, HttpServletResponse response) {
        set("", Duration.ZERO, request, response);
    }

    private static void set(String value, Duration life, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(SignIns.COOKIE, value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(life)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
