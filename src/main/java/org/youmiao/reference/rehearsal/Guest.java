package org.youmiao.reference.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.youmiao.access.SignIns;

/** One of the demonstration's people, who asks for pages as a browser does and for records as a calling system does. */
final class Guest {
    private static final Pattern TOKEN = Pattern.compile("\"token\"\\s*:\\s*\"([^\"]+)");

    private final String address;
    private final @Nullable String token;

    private Guest(String address, @Nullable String token) {
        this.address = address;
        this.token = token;
    }

    static Guest signedIn(String address, String username, String password) {
        Walk.Opened answer = new Guest(address, null)
                .post("/api/v1/tokens", "{\"username\":\"" + username + "\",\"password\":\"" + password + "\"}");
        return new Guest(address, all(TOKEN, answer.text()).getFirst());
    }

    Walk.Opened get(String path) {
        return send("GET", path, null);
    }

    Walk.Opened post(String path, String json) {
        return send("POST", path, json);
    }

    /** What the pattern's group is, wherever it is found in what stands at this path. */
    List<String> found(Pattern pattern, String path) {
        return all(pattern, get(path).text());
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private Walk.Opened send(String method, String path, @Nullable String json) {
        try {
            HttpURLConnection line =
                    (HttpURLConnection) URI.create(address + path).toURL().openConnection();
            line.setRequestMethod(method);
            if (token != null) {
                line.setRequestProperty("Authorization", "Bearer " + token);
                line.setRequestProperty("Cookie", SignIns.COOKIE + "=" + token);
            }
            if (json != null) {
                line.setRequestProperty("Idempotency-Key", UUID.randomUUID().toString());
                line.setRequestProperty("Content-Type", "application/json");
                line.setDoOutput(true);
                try (OutputStream body = line.getOutputStream()) {
                    body.write(json.getBytes(StandardCharsets.UTF_8));
                }
            }
            int status = line.getResponseCode();
            try (InputStream body = status < 400 ? line.getInputStream() : line.getErrorStream()) {
                return new Walk.Opened(
                        status, body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
