package org.youmiao.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.youmiao.access.People;

/** A calling system. */
public final class ApiClient {
    private final String origin;
    private final @Nullable String token;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public ApiClient(int port, @Nullable String token) {
        this.origin = "http://localhost:" + port;
        this.token = token;
    }

    /** A system that has signed in as this person. */
    public static ApiClient of(People.Person person, int port) {
        Answer answer = new ApiClient(port, null).signIn(person.username(), People.PASSWORD);
        return new ApiClient(port, answer.json().get("token").asString());
    }

    public Answer signIn(String username, String password) {
        return call(
                "POST", "/api/v1/tokens", "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password));
    }

    public Answer get(String path) {
        return call("GET", path, null);
    }

    /** Any call; headers are names and values in turn. */
    public Answer call(String method, String path, @Nullable String json, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path))
                .method(
                        method,
                        json == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json));
        if (json != null) {
            request.header("Content-Type", "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return new Answer(http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
