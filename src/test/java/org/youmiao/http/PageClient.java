package org.youmiao.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import org.youmiao.access.People;

/** A person with a browser that runs no script: keeps cookies, and sends a form with what the page before carried. */
public final class PageClient {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final String origin;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    public PageClient(int port) {
        this.origin = "http://localhost:" + port;
    }

    /** Someone who has signed in. */
    public static PageClient of(People.Person person, int port) {
        PageClient client = new PageClient(port);
        client.signIn(person.username(), People.PASSWORD);
        return client;
    }

    /** Sends this header with every request from now on. */
    public PageClient with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public Answer signIn(String username, String password) {
        get("/sign-in");
        return post("/sign-in", "username", username, "password", password);
    }

    /** Opens a page; a redirect is not followed. */
    public Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(origin + path)).GET());
    }

    /** Opens a page and goes where it leads, at most five times. */
    public Answer follow(String path) {
        Answer answer = get(path);
        for (int i = 0; i < 5 && !answer.location().isEmpty(); i++) {
            answer =
                    get(URI.create(answer.location()).getRawSchemeSpecificPart().replaceFirst("^//[^/]*", ""));
        }
        return answer;
    }

    /** Opens the form at this address and sends it filled in: names and values in turn. */
    public Answer fillIn(String path, String... fields) {
        Answer form = get(path);
        Map<String, String> filled = new LinkedHashMap<>();
        for (String carried : new String[] {"idempotencyKey", "version", "password", "who", "what", "reason"}) {
            if (!form.input(carried).isEmpty()) {
                filled.put(carried, form.input(carried));
            }
        }
        return send(path, filled, fields);
    }

    /** Sends the form of a page that is open, with all that it carries unseen, filled in: names and values in turn. */
    public Answer submit(String path, Answer page, String... fields) {
        List<String> all = new ArrayList<>();
        Matcher hidden = HIDDEN.matcher(page.body());
        while (hidden.find()) {
            if (!hidden.group(1).equals("_csrf")) {
                all.add(hidden.group(1));
                all.add(HtmlUtils.htmlUnescape(hidden.group(2)));
            }
        }
        all.addAll(List.of(fields));
        all.addAll(List.of("_csrf", csrf()));
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < all.size(); i += 2) {
            pairs.add(encoded(all.get(i)) + "=" + encoded(all.get(i + 1)));
        }
        return send(path, String.join("&", pairs));
    }

    /** Sends a form that carries nothing but the token against forged requests. */
    public Answer post(String path, String... fields) {
        return send(path, new LinkedHashMap<>(), fields);
    }

    /** The cookie of this name, or an empty text. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private Answer send(String path, Map<String, String> filled, String... fields) {
        for (int i = 0; i < fields.length; i += 2) {
            filled.put(fields[i], fields[i + 1]);
        }
        filled.putIfAbsent("_csrf", csrf());
        String body = filled.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(path, body);
    }

    private Answer send(String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(origin + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** The token that the last page with a form carried; the help page has none, the sign-in page and the header have one. */
    private String csrf() {
        String token = get("/sign-in").input("_csrf");
        return token.isEmpty() ? get("/account").input("_csrf") : token;
    }

    private Answer send(HttpRequest.Builder request) {
        headers.forEach(request::header);
        try {
            return new Answer(http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
