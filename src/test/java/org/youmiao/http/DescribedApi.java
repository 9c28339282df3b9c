package org.youmiao.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.youmiao.kernel.Ids;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The API as its description has it: a call takes method, address and body from the document, and what comes back is held against
 * it. A field that the description does not name is an error too.
 */
public final class DescribedApi {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path FRESH = Path.of("target/api-answers");
    private static final String HERE = "https://youmiao.test/openapi.json";

    private final JsonNode document;
    private final Map<String, Operation> operations = new TreeMap<>();
    private final TreeSet<String> called = new TreeSet<>();
    private final Map<String, Sent> sent = new TreeMap<>();
    private final TreeSet<String> deviations = new TreeSet<>();
    private final SchemaRegistry schemas;

    /** One operation of the description. */
    public record Operation(String method, String path, JsonNode node) {
        public JsonNode requestExample() {
            return node.at("/requestBody/content/application~1json/example");
        }

        public JsonNode requestSchema() {
            return node.at("/requestBody/content/application~1json/schema");
        }

        public JsonNode answerExample() {
            return json().path("example");
        }

        public JsonNode answerSchema() {
            return json().path("schema");
        }

        private JsonNode json() {
            return node.path("responses").properties().stream()
                    .filter(answer -> answer.getKey().startsWith("2"))
                    .map(answer -> answer.getValue().at("/content/application~1json"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * A call as it was made.
     *
     * @param template the address with its variables
     * @param path     the address with what stood for them
     * @param headers  names and values in turn, without the key
     */
    public record Sent(
            String method,
            String template,
            String path,
            @Nullable String body,
            List<String> headers) {}

    public DescribedApi(String description) {
        this.document = JSON.readTree(description);
        document.path("paths")
                .forEachEntry((path, item) -> item.forEachEntry((method, operation) -> operations.put(
                        operation.path("operationId").asString(), new Operation(method, path, operation))));
        JsonNode strict = document.deepCopy();
        strict.at("/components/schemas").forEach(schema -> {
            if (schema.has("properties") && !schema.has("additionalProperties")) {
                ((ObjectNode) schema).put("additionalProperties", false);
            }
        });
        this.schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(Map.of(HERE, strict.toString())));
    }

    public Map<String, Operation> operations() {
        return operations;
    }

    /** Operations that were called. */
    public TreeSet<String> called() {
        return called;
    }

    /** The first call of each operation. */
    public Map<String, Sent> sent() {
        return sent;
    }

    /** Where answers were not as described. */
    public TreeSet<String> deviations() {
        return deviations;
    }

    /** What is wrong with a value by a schema of the description. */
    public List<String> faults(JsonNode schema, JsonNode value) {
        String absolute = schema.toString().replace("\"#/", "\"" + HERE + "#/");
        return schemas
                .getSchema(absolute)
                .validate(
                        value.toString(),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    /**
     * Sends the example of an operation and holds the answer against its description.
     *
     * @param with values in turn after their names: {@code {…}} for a part of the path, {@code ?…} for a query parameter,
     *     {@code /…} for a field of the body in the place of the example's, anything else for a header
     */
    public Answer call(ApiClient caller, String operationId, String... with) {
        Operation operation = Objects.requireNonNull(operations.get(operationId), operationId);
        String path = operation.path();
        List<String> query = new ArrayList<>();
        Map<String, String> headers = new LinkedHashMap<>();
        JsonNode body = operation.requestExample().deepCopy();
        for (int i = 0; i < with.length; i += 2) {
            switch (with[i].charAt(0)) {
                case '{' -> path = path.replace(with[i], with[i + 1]);
                case '?' -> query.add(with[i].substring(1) + "=" + with[i + 1]);
                case '/' -> put(body, with[i], with[i + 1]);
                default -> headers.put(with[i], with[i + 1]);
            }
        }
        Sent request = new Sent(
                operation.method().toUpperCase(),
                operation.path(),
                query.isEmpty() ? path : path + "?" + String.join("&", query),
                operation.requestSchema().isMissingNode() ? null : body.toString(),
                headers.entrySet().stream()
                        .flatMap(header -> List.of(header.getKey(), header.getValue()).stream())
                        .toList());
        sent.putIfAbsent(operationId, request);
        Answer answer = send(caller, request);
        check(operationId, operation, answer);
        if (called.add(operationId)) {
            keep(operationId, answer);
        }
        return answer;
    }

    /** Makes a call again, as whoever the caller is; one that changes something bears a key of its own. */
    public static Answer send(ApiClient caller, Sent request) {
        List<String> headers = new ArrayList<>(request.headers());
        if (request.method().equals("POST")) {
            headers.addAll(List.of("Idempotency-Key", Ids.next().toString()));
        }
        return caller.call(request.method(), request.path(), request.body(), headers.toArray(String[]::new));
    }

    private static void put(JsonNode body, String pointer, String value) {
        int last = pointer.lastIndexOf('/');
        ObjectNode holder = (ObjectNode) body.at(pointer.substring(0, last));
        if (body.at(pointer).isArray()) {
            holder.set(pointer.substring(last + 1), JSON.readTree(value));
        } else if (body.at(pointer).isBoolean()) {
            holder.put(pointer.substring(last + 1), Boolean.parseBoolean(value));
        } else {
            holder.put(pointer.substring(last + 1), value);
        }
    }

    /** Leaves a fresh answer to renew an example from. */
    private static void keep(String operationId, Answer answer) {
        if (!answer.header("Content-Type").startsWith("application/json")) {
            return;
        }
        try {
            Files.createDirectories(FRESH);
            Files.writeString(
                    FRESH.resolve(operationId + ".json"), answer.json().toPrettyString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check(String operationId, Operation operation, Answer answer) {
        assertThat(answer.status() / 100).as(operationId + ": " + answer.body()).isEqualTo(2);
        JsonNode described = operation.node().at("/responses/" + answer.status());
        if (described.isMissingNode()) {
            deviations.add("%s answers %d, which is not described".formatted(operationId, answer.status()));
        }
        described.path("headers").forEachEntry((name, header) -> {
            if (answer.header(name).isEmpty()) {
                deviations.add(operationId + " answers without the header " + name);
            }
        });
        JsonNode schema = described.at("/content/application~1json/schema");
        if (!schema.isMissingNode()) {
            faults(schema, answer.json()).forEach(fault -> deviations.add(operationId + " answers " + fault));
        }
    }
}
