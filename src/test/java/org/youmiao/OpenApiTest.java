package org.youmiao;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
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

    @Test
    void everyOperationAndEveryFieldIsExplained() throws Exception {
        JsonNode api = json.readTree(description());
        List<String> unexplained = new ArrayList<>();
        api.path("paths")
                .forEachEntry((path, item) -> item.forEachEntry((method, operation) -> {
                    if (operation
                            .path("summary")
                            .asString(operation.path("description").asString(""))
                            .isBlank()) {
                        unexplained.add(method + " " + path);
                    }
                    operation.path("parameters").forEach(parameter -> {
                        if (parameter.path("description").asString("").isBlank()) {
                            unexplained.add(method + " " + path + " parameter "
                                    + parameter.path("name").asString());
                        }
                    });
                }));
        api.at("/components/schemas")
                .forEachEntry((name, schema) -> schema.path("properties").forEachEntry((field, property) -> {
                    if (!property.has("description") && !property.has("$ref")) {
                        unexplained.add(name + "." + field);
                    }
                }));

        assertThat(unexplained).as("give these a Javadoc sentence or @param").isEmpty();
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
