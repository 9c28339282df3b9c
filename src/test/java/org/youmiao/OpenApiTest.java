package org.youmiao;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** The description of the whole API: valid, complete, and the one that is committed. */
class OpenApiTest extends DatabaseTest {
    @LocalServerPort
    private int port;

    @Autowired
    private JsonMapper json;

    @Test
    void theDescriptionIsValidAndIsTheCommittedOne() throws Exception {
        String description = description();

        assertThat(new OpenAPIV3Parser().readContents(description).getMessages())
                .isEmpty();
        Generated.compare("openapi.json", json.readTree(description).toPrettyString() + "\n");
    }

    private String description() throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/openapi.json"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
