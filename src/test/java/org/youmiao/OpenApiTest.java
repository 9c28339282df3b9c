package org.youmiao;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.youmiao.http.ApiClient;
import org.youmiao.http.DescribedApi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the whole API: valid, complete, and the one that is committed. */
class OpenApiTest extends DatabaseTest {
    @LocalServerPort
    private int port;

    @Autowired
    private JsonMapper json;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mappings;

    private String description = "";
    private DescribedApi api;

    @BeforeEach
    void read() {
        description = new ApiClient(port, null).get("/api/v1/openapi.json").body();
        api = new DescribedApi(description);
    }

    @Test
    void theDescriptionIsTheCommittedOne() {
        Generated.compare("openapi.json", json.readTree(description).toPrettyString() + "\n");
    }

    @Test
    void theDescriptionIsValidByTheSchemaOfOpenApiAndForAParserOfClients() throws Exception {
        try (InputStream schema = getClass().getResourceAsStream("/openapi/oas-3.1-2022-10-07.json")) {
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(Objects.requireNonNull(schema))
                            .validate(description, InputFormat.JSON))
                    .isEmpty();
        }
        assertThat(new OpenAPIV3Parser().readContents(description).getMessages())
                .isEmpty();
    }

    @Test
    void everySchemaIsAValidJsonSchema() {
        JsonNode meta = json.readTree("{\"$ref\":\"https://json-schema.org/draft/2020-12/schema\"}");
        json.readTree(description)
                .at("/components/schemas")
                .forEachEntry((name, schema) ->
                        assertThat(api.faults(meta, schema)).as(name).isEmpty());
    }

    @Test
    void everyEndpointIsDescribedUnderANameOfItsOwn() {
        TreeSet<String> described = new TreeSet<>();
        api.operations().forEach((name, operation) -> described.add(operation.method() + " " + operation.path()));
        TreeSet<String> handled = new TreeSet<>();
        mappings.getHandlerMethods()
                .forEach((info, handler) -> info.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/") && !path.startsWith("/api/v1/openapi"))
                        .filter(path -> handler.getBeanType().getPackageName().startsWith("org.youmiao"))
                        .filter(path -> !handler.getBeanType().getName().contains("Test"))
                        .forEach(path -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> handled.add(method.name().toLowerCase() + " " + path))));

        assertThat(described).isEqualTo(handled);
    }

    @Test
    void everyOperationSaysWhoMayCallItAndWhatComesBack() {
        List<String> missing = new ArrayList<>();
        api.operations().forEach((name, operation) -> {
            JsonNode node = operation.node();
            boolean open =
                    node.path("security").isArray() && node.path("security").isEmpty();
            if (open != name.equals("tokensSignIn")) {
                missing.add(name + ": security");
            }
            for (String status : open ? List.of("400", "401", "500") : List.of("401", "403", "500", "503")) {
                if (!node.path("responses").has(status)) {
                    missing.add(name + ": " + status);
                }
            }
            if (operation.method().equals("put") && !node.path("responses").has("412")) {
                missing.add(name + ": 412");
            }
        });
        assertThat(missing).isEmpty();
        assertThat(json.readTree(description).at("/security/0").has("bearer")).isTrue();
    }

    @Test
    void everyOperationHasExamplesThatItsOwnSchemasAccept() {
        List<String> faults = new ArrayList<>();
        api.operations().forEach((name, operation) -> {
            faults(faults, name + " request", operation.requestSchema(), operation.requestExample());
            faults(faults, name + " answer", operation.answerSchema(), operation.answerExample());
        });
        assertThat(faults)
                .as("in src/main/resources/openapi/<operationId>.json")
                .isEmpty();
    }

    private void faults(List<String> faults, String what, JsonNode schema, JsonNode example) {
        if (schema.isMissingNode()) {
            return;
        }
        if (example.isMissingNode()) {
            faults.add(what + ": no example");
        } else {
            api.faults(schema, example).forEach(fault -> faults.add(what + ": " + fault));
        }
    }

    @Test
    void everyOperationAndEveryFieldIsExplained() {
        JsonNode document = json.readTree(description);
        List<String> unexplained = new ArrayList<>();
        api.operations().forEach((name, operation) -> {
            if (operation.node().path("summary").asString("").isBlank()) {
                unexplained.add(name);
            }
            operation.node().path("parameters").forEach(parameter -> {
                if (parameter.path("description").asString("").isBlank()) {
                    unexplained.add(
                            name + " parameter " + parameter.path("name").asString());
                }
            });
        });
        document.at("/components/schemas")
                .forEachEntry((name, schema) -> schema.path("properties").forEachEntry((field, property) -> {
                    if (!property.has("description") && !property.has("$ref") && !property.has("anyOf")) {
                        unexplained.add(name + "." + field);
                    }
                }));

        assertThat(unexplained).as("give these a Javadoc sentence or @param").isEmpty();
    }
}
