package org.youmiao.edge.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;
import org.youmiao.edge.Notice;

/**
 * Carries a notice over a redirect in a cookie of a minute's life, since there is no session. Whoever forges one reads a sentence
 * that the platform has anyway.
 */
final class NoticeCookie {
    private static final String NAME = "youmiao-notice";
    private static final Duration LIFE = Duration.ofMinutes(1);
    private static final String SEPARATOR = "\n";

    private NoticeCookie() {}

    static void leave(Notice notice, HttpServletResponse response) {
        List<String> parts = new ArrayList<>(notice.arguments());
        parts.addFirst(notice.key());
        String text = String.join(SEPARATOR, parts);
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        set(response, value, LIFE);
    }

    /** The notice of the request before, which is thereby used up. */
    static @Nullable Notice take(HttpServletRequest request, HttpServletResponse response) {
        var cookie = WebUtils.getCookie(request, NAME);
        if (cookie == null || cookie.getValue().isEmpty()) {
            return null;
        }
        set(response, "", Duration.ZERO);
        try {
            String text = new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
            List<String> parts = Arrays.asList(text.split(SEPARATOR, -1));
            return new Notice(parts.getFirst(), parts.subList(1, parts.size()));
        } catch (IllegalArgumentException forged) {
            return null;
        }
    }

    private static void set(HttpServletResponse response, String value, Duration life) {
        String cookie = ResponseCookie.from(NAME, value)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(life)
                .build()
                .toString();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie);
    }
}
