package org.youmiao.edge.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.youmiao.edge.texts.RequestMessages;

/** Handlers of pages take a {@link org.youmiao.edge.Form} and answer a {@link org.youmiao.edge.Reply}. */
@Configuration(proxyBeanMethods = false)
class WebPages implements WebMvcConfigurer {
    static final String LANGUAGE_PARAMETER = "lang";

    private final RequestMessages messages;

    WebPages(RequestMessages messages) {
        this.messages = messages;
    }

    /** The templates as they were compiled with the code; nothing is compiled while running. */
    @Bean
    TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    /** Chinese whatever the browser prefers, until a person chooses: official pages open in the language of the office. */
    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("youmiao-language");
        resolver.setDefaultLocaleFunction(WebPages::unchosen);
        resolver.setRejectInvalidCookies(false);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        return resolver;
    }

    /** Pages are Chinese until a person chooses; a caller of the API chooses by its header. */
    private static Locale unchosen(HttpServletRequest request) {
        String path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
        boolean asks = path.startsWith("/api/") && request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null;
        return asks ? request.getLocale() : Locale.SIMPLIFIED_CHINESE;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor choice = new LocaleChangeInterceptor();
        choice.setParamName(LANGUAGE_PARAMETER);
        choice.setHttpMethods("GET");
        choice.setIgnoreInvalidLocale(true);
        registry.addInterceptor(choice);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new FormArgument());
        resolvers.add(new MessagesArgument(messages));
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(new ReplyHandler());
    }
}
