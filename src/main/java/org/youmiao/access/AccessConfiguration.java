package org.youmiao.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;

/**
 * The outer wall: no sessions in memory, the browser's requests carry a CSRF token, callers carry a bearer token. Of the framework's
 * chain stands only what is used; the answers' headers are the edge's.
 */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    /** Argon2id with 19 MiB, two passes, one lane: the least that OWASP recommends, some 30 ms on one core. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    }

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http, SignInFilter signIn, OnceOnlyFilter onceOnly) {
        CookieCsrfTokenRepository csrf = new CookieCsrfTokenRepository();
        csrf.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return http.csrf(config -> config.csrfTokenRepository(csrf).ignoringRequestMatchers("/api/**"))
                // Who is acting is bound by our own filter, and who may do what is decided by the gate before each act.
                .anonymous(AbstractHttpConfigurer::disable)
                .exceptionHandling(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .addFilterAfter(signIn, CsrfFilter.class)
                .addFilterAfter(onceOnly, SignInFilter.class)
                .build();
    }
}
