package org.youmiao.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/** The outer wall: no sessions in memory, the browser's requests carry a CSRF token, callers carry a bearer token. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    /** Argon2id with 19 MiB, two passes, one lane: the least that OWASP recommends, some 30 ms on one core. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    }

    /** Nobody reads them, and they cost as much as the filters themselves. */
    @Bean
    SecurityObservationSettings securityObservationSettings() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http, SignInFilter signIn, OnceOnlyFilter onceOnly) {
        CookieCsrfTokenRepository csrf = new CookieCsrfTokenRepository();
        csrf.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(config -> config.csrfTokenRepository(csrf).ignoringRequestMatchers("/api/**"))
                .requestCache(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.cacheControl(cache -> {}).frameOptions(frame -> frame.deny()))
                // Who may do what is decided by the gate before each act, not by addresses.
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .addFilterBefore(signIn, AuthorizationFilter.class)
                .addFilterAfter(onceOnly, SignInFilter.class)
                .build();
    }
}
