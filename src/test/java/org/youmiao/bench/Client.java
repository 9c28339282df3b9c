package org.youmiao.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.youmiao.access.SignIns;

/**
 * One signed-in caller of the API on a line that is kept open. The plain old connection and not the newer client: that works with
 * threads of its own, which would take from the server the cores that both share here.
 */
final class Client {
    private static final Pattern TOKEN = Pattern.compile("\"token\"\\s*:\\s*\"([^\"]+)\"");

    private final String address;
    private final String token;

    Client(String address, String username) throws IOException {
        this.address = address;
        String answer = send(
                "POST",
                "/api/v1/tokens",
                "{\"username\":\"" + username + "\",\"password\":\"" + Population.PASSWORD + "\"}",
                null,
                null,
                201);
        Matcher found = TOKEN.matcher(answer);
        if (!found.find()) {
            throw new IOException("no token for " + username + ": " + answer);
        }
        this.token = found.group(1);
    }

    String get(String path) throws IOException {
        return send("GET", path, null, token, null, 200);
    }

    /** Sends what is asked and changes nothing. */
    String ask(String path, String json) throws IOException {
        return send("POST", path, json, token, null, 200);
    }

    String post(String path, String json) throws IOException {
        return send("POST", path, json, token, UUID.randomUUID().toString(), 201);
    }

    private String send(
            String method,
            String path,
            @Nullable String json,
            @Nullable String token,
            @Nullable String key,
            int expected)
            throws IOException {
        HttpURLConnection line =
                (HttpURLConnection) URI.create(address + path).toURL().openConnection();
        line.setRequestMethod(method);
        if (token != null) {
            // The API takes the token as a bearer's, the pages take it as a browser's cookie.
            line.setRequestProperty("Authorization", "Bearer " + token);
            line.setRequestProperty("Cookie", SignIns.COOKIE + "=" + token);
        }
        if (key != null) {
            line.setRequestProperty("Idempotency-Key", key);
        }
        if (json != null) {
            line.setRequestProperty("Content-Type", "application/json");
            line.setDoOutput(true);
            try (OutputStream body = line.getOutputStream()) {
                body.write(json.getBytes(StandardCharsets.UTF_8));
            }
        }
        int status = line.getResponseCode();
        try (InputStream body = status < 400 ? line.getInputStream() : line.getErrorStream()) {
            String answer = body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
            if (status != expected) {
                throw new IOException(status + " " + answer);
            }
            return answer;
        }
    }
}
