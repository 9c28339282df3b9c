package org.youmiao.edge.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.util.UriComponentsBuilder;
import org.youmiao.edge.Language;
import org.youmiao.edge.Messages;
import org.youmiao.edge.NavEntry;
import org.youmiao.edge.Notice;
import org.youmiao.edge.Page;
import org.youmiao.edge.Visitor;
import org.youmiao.edge.Visitors;
import org.youmiao.edge.texts.RequestMessages;

/** Makes the frame of the page that answers a request. */
@Component
class PageFrame {
    private final RequestMessages messages;
    private final ObjectProvider<Visitors> visitors;
    private final List<NavEntry> menu;
    private final ResourceUrlProvider addresses;

    PageFrame(
            RequestMessages messages,
            ObjectProvider<Visitors> visitors,
            ObjectProvider<NavEntry> menu,
            ResourceUrlProvider addresses) {
        this.messages = messages;
        this.visitors = visitors;
        this.menu =
                menu.stream().sorted(Comparator.comparingInt(NavEntry::order)).toList();
        this.addresses = addresses;
    }

    /** The frame for a request; {@code notice} is what the request before left to be said. */
    Page around(HttpServletRequest request, @Nullable Notice notice) {
        Messages t = messages.of(request);
        Visitors known = visitors.getIfAvailable();
        Visitor visitor = known == null ? null : known.current(t);
        String path = requestedPath(request);
        return new Page(
                t,
                assets(),
                known == null ? null : known.county(),
                visitor,
                visitor == null ? List.of() : menuOf(visitor, path),
                csrf(request),
                otherLanguage(request, path, t.language()),
                notice != null && t.has(notice.key()) ? notice : null);
    }

    private List<Page.NavItem> menuOf(Visitor visitor, String path) {
        return menu.stream()
                .filter(entry -> entry.shownTo(visitor))
                .map(entry -> new Page.NavItem("nav." + entry.code(), entry.path(), entry.isCurrent(path)))
                .toList();
    }

    private Page.Assets assets() {
        return new Page.Assets(
                WebResources.GOVUK_STYLE,
                WebResources.GOVUK_SCRIPT,
                address("/assets/youmiao.css"),
                address("/assets/youmiao.js"),
                address("/assets/youmiao.svg"));
    }

    private String address(String path) {
        String versioned = addresses.getForLookupPath(path);
        return versioned == null ? path : versioned;
    }

    private static Page.@Nullable Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Page.Csrf(token.getParameterName(), token.getToken())
                : null;
    }

    /** Only a page that was asked for with GET can be asked for again without losing what was typed. */
    private static @Nullable String otherLanguage(HttpServletRequest request, String path, Language language) {
        if (!"GET".equals(request.getMethod())) {
            return null;
        }
        return UriComponentsBuilder.fromPath(path)
                .query(request.getQueryString())
                .replaceQueryParam(WebPages.LANGUAGE_PARAMETER, language.other().tag())
                .build()
                .toUriString();
    }

    private static String requestedPath(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
    }
}
