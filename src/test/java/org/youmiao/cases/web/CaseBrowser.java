package org.youmiao.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.youmiao.kernel.Ids;

/** One person's browser and calling system in a test: keeps the cookie, fetches a page's tokens before it posts its form. */
final class CaseBrowser {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    private final int port;
    private final String token;

    /**
     * @param token from signing in; the browser sends it as its cookie, the calling system as its bearer token
     */
    CaseBrowser(int port, String token) {
        this.port = port;
        this.token = token;
    }

    HttpResponse<String> get(String path) {
        return send(page(path).header("Cookie", "youmiao=" + token));
    }

    /** Opens the page, fills in its form and sends it to the given path; the version that the page carries is sent back. */
    HttpResponse<String> post(String formPath, String path, Map<String, String> fields) {
        HttpResponse<String> form = get(formPath);
        String cookie = form.headers().allValues("Set-Cookie").stream()
                .map(header -> header.substring(0, header.indexOf(';')))
                .collect(Collectors.joining("; "));
        String body = fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        Matcher version = VERSION.matcher(form.body());
        String seen = version.find() && !fields.containsKey("version") ? "&version=" + version.group(1) : "";
        return send(page(path)
                .header("Cookie", "youmiao=" + token + "; " + cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        body + seen + "&idempotencyKey=" + Ids.next() + "&_csrf=" + found(TOKEN, form))));
    }

    HttpResponse<String> call(String path) {
        return send(api(path));
    }

    /** Posts JSON under a fresh key; {@code ifMatch} is sent unless it is empty. */
    HttpResponse<String> call(String method, String path, String ifMatch, String json) {
        HttpRequest.Builder request = api(path)
                .header("Idempotency-Key", Ids.next().toString())
                .method(method, BodyPublishers.ofString(json));
        return send(ifMatch.isEmpty() ? request : request.header("If-Match", ifMatch));
    }

    private static String found(Pattern pattern, HttpResponse<String> form) {
        Matcher matcher = pattern.matcher(form.body());
        assertThat(matcher.find())
                .as("the page carries %s; it answered %s", pattern, form.statusCode())
                .isTrue();
        return matcher.group(1);
    }

    private HttpRequest.Builder page(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html");
    }

    private HttpRequest.Builder api(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
