package org.youmiao;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.youmiao.access.Channel;
import org.youmiao.access.People;
import org.youmiao.access.SignIns;
import org.youmiao.kernel.Ids;

/** Calls the running application as some person: the API with a bearer token, pages with the browser's cookie. */
@Component
@Lazy
public class Calls {
    private final HttpClient client = HttpClient.newHttpClient();
    private final SignIns signIns;
    private final Environment environment;

    Calls(SignIns signIns, Environment environment) {
        this.signIns = signIns;
        this.environment = environment;
    }

    /** Someone who is signed in, in the browser and for the API. */
    public final class Signed {
        private final String cookie;
        private final String token;

        private Signed(People.Person person) {
            this.cookie = signIns.begin(person.username(), People.PASSWORD, Channel.WEB);
            this.token = signIns.begin(person.username(), People.PASSWORD, Channel.API);
        }

        /** Reads a page or, under {@code /api}, calls the API; further headers as names and values. */
        public HttpResponse<byte[]> get(String path, String... headers) {
            return send(request(path, headers).GET());
        }

        /** Posts JSON to the API under a fresh key. */
        public HttpResponse<byte[]> post(String path, String json, String... headers) {
            return send(request(path, headers)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", Ids.next().toString())
                    .POST(HttpRequest.BodyPublishers.ofString(json)));
        }

        private HttpRequest.Builder request(String path, String... headers) {
            String port = environment.getRequiredProperty("local.server.port");
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
            if (path.startsWith("/api/")) {
                request.header("Authorization", "Bearer " + token);
            } else {
                request.header("Cookie", "youmiao=" + cookie);
            }
            for (int i = 0; i < headers.length; i += 2) {
                request.header(headers[i], headers[i + 1]);
            }
            return request;
        }
    }

    public Signed as(People.Person person) {
        return new Signed(person);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
