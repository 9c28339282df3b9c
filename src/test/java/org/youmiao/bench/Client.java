package org.youmiao.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.youmiao.access.SignIns;

/** One signed-in caller of the API, on a connection of its own. */
final class Client {
    private static final Pattern TOKEN = Pattern.compile("\"token\"\\s*:\\s*\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;
    private final String token;

    Client(String address, String username) throws IOException, InterruptedException {
        this.address = address;
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/api/v1/tokens"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"username\":\"" + username + "\",\"password\":\"" + Population.PASSWORD + "\"}"))
                .build();
        String answer = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        Matcher found = TOKEN.matcher(answer);
        if (!found.find()) {
            throw new IOException("no token for " + username + ": " + answer);
        }
        this.token = found.group(1);
    }

    String get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + path)).GET(), 200);
    }

    /** Sends what is asked and changes nothing. */
    String ask(String path, String json) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)),
                200);
    }

    String post(String path, String json) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofString(json)),
                201);
    }

    private String send(HttpRequest.Builder request, int expected) throws IOException, InterruptedException {
        // The API takes the token as a bearer's, the pages take it as a browser's cookie.
        request.header("Authorization", "Bearer " + token).header("Cookie", SignIns.COOKIE + "=" + token);
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
