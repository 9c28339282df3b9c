package org.youmiao.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.youmiao.DatabaseTest;
import org.youmiao.access.Role;
import org.youmiao.cases.CaseFixtures;
import org.youmiao.http.DescribedApi.Operation;
import org.youmiao.kernel.Ids;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What no proper client sends, to every described operation of the real application: declined by the field, giving nothing away. */
class HardenedApiTest extends DatabaseTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String MARK = "Geheim7391";
    private static final List<String> INSIDE = List.of(
            "Exception",
            "org.youmiao",
            "java.",
            "jackson",
            "springframework",
            "SELECT ",
            "INSERT ",
            "constraint",
            MARK);

    @Autowired
    private CaseFixtures fixtures;

    @LocalServerPort
    private int port;

    private JsonNode document;
    private DescribedApi api;
    private ApiClient caller;

    @BeforeEach
    void signIn() {
        String description =
                new ApiClient(port, null).get("/api/v1/openapi.json").body();
        document = JSON.readTree(description);
        api = new DescribedApi(description);
        caller = ApiClient.of(people.having(Role.STATION_WORKER, "511781109000"), port);
    }

    @Test
    void aValueOfTheWrongSortIsDeclinedByItsField() {
        JsonNodeFactory make = JsonNodeFactory.instance;
        for (Operation operation : withBody()) {
            for (List<Object> place : places(operation.requestExample())) {
                JsonNode was = at(operation.requestExample(), place);
                String name = operation.path() + " " + place;
                List<JsonNode> wrong = new ArrayList<>();
                if (was.isString()) {
                    wrong.add(make.stringNode("a\u0000" + MARK));
                    wrong.add(make.numberNode(7391));
                    wrong.add(make.booleanNode(true));
                    wrong.add(make.arrayNode().add(2026).add(1).add(1));
                }
                if (was.isNumber() || was.isBoolean()) {
                    wrong.add(make.stringNode(MARK));
                }
                wrong.add(make.objectNode().put(MARK, 1));
                for (JsonNode value : wrong) {
                    declined(
                            name + " = " + value, send(operation, with(operation.requestExample(), place, value)), 400);
                }
                if (place.getLast() instanceof Integer) {
                    Answer hole = send(operation, with(operation.requestExample(), place, make.nullNode()));
                    declined(name + " = null", hole, 400);
                    assertThat(hole.json().path("field").asString()).as(name).endsWith("[" + place.getLast() + "]");
                }
            }
        }
    }

    @Test
    void aLoneSurrogateIsDeclinedByItsField() {
        for (Operation operation : withBody()) {
            for (List<Object> place : places(operation.requestExample())) {
                if (at(operation.requestExample(), place).isString()) {
                    String body = with(operation.requestExample(), place, JsonNodeFactory.instance.stringNode("@@"))
                            .toString()
                            .replace("@@", "\\ud800" + MARK);
                    declined(operation.path() + " " + place, send(operation, body), 400);
                }
            }
        }
    }

    @Test
    void aTextBeyondItsDescribedLengthIsDeclinedByItsField() {
        int tried = 0;
        for (Operation operation : withBody()) {
            for (List<Object> place : places(operation.requestExample())) {
                int longest = described(operation, place).path("maxLength").asInt(0);
                if (longest > 0 && at(operation.requestExample(), place).isString()) {
                    JsonNode tooLong = JsonNodeFactory.instance.stringNode("长".repeat(longest + 1));
                    Answer answer = send(operation, with(operation.requestExample(), place, tooLong));
                    String name = operation.path() + " " + place + " " + answer.body();
                    assertThat(answer.status()).as(name).isIn(400, 403, 404);
                    if (answer.status() == 400) {
                        declined(name, answer, 400);
                        assertThat(answer.json().path("field").asString())
                                .as(name)
                                .isEqualTo(path(place));
                        tried++;
                    }
                }
            }
        }
        assertThat(tried).isGreaterThan(20);
    }

    @Test
    void everyBoundIsOfADescribedField() throws IOException {
        JSON.readTree(new ClassPathResource("openapi/bounds.json").getContentAsByteArray())
                .forEachEntry((schema, fields) -> fields.forEachEntry((field, bound) -> assertThat(
                                document.at("/components/schemas/" + schema + "/properties/" + field)
                                        .isMissingNode())
                        .as(schema + "." + field)
                        .isFalse()));
    }

    /** What the description says of the value in this place. */
    private JsonNode described(Operation operation, List<Object> place) {
        JsonNode schema = operation.requestSchema();
        for (Object step : place) {
            schema = resolved(schema);
            schema = step instanceof Integer
                    ? schema.path("items")
                    : schema.path("properties").path((String) step);
        }
        return resolved(schema);
    }

    private JsonNode resolved(JsonNode schema) {
        JsonNode one = schema.has("anyOf") ? schema.path("anyOf").get(0) : schema;
        return one.has("$ref") ? document.at(one.path("$ref").asString().substring(1)) : one;
    }

    private static String path(List<Object> place) {
        StringBuilder path = new StringBuilder();
        for (Object step : place) {
            path.append(step instanceof Integer ? "[" + step + "]" : (path.isEmpty() ? "" : ".") + step);
        }
        return path.toString();
    }

    @Test
    void anUnknownFieldAndAnythingButAnObjectAreDeclined() {
        for (Operation operation : withBody()) {
            ObjectNode more = (ObjectNode) operation.requestExample().deepCopy();
            more.put("surplus", MARK);
            Answer surplus = send(operation, more);
            declined(operation.path(), surplus, 400);
            assertThat(surplus.json().path("field").asString()).isEqualTo("surplus");
            for (String body : List.of("[", "[]", "7391", "\"" + MARK + "\"", "null", "{\"a\":", "[".repeat(100_000))) {
                declined(operation.path() + " " + body.substring(0, 1), send(operation, body), 400);
            }
        }
    }

    @Test
    void aBodyOfMoreThanAMebibyteIsDeclinedAsAWhole() {
        String large = " ".repeat(1024 * 1024 + 1);
        for (Operation operation : withBody()) {
            Answer declined = send(operation, large);
            declined(operation.path(), declined, 413);
            assertThat(declined.json().path("field").asString()).isEqualTo("body");
        }
    }

    @Test
    void aMalformedIdentifierIsDeclinedByItsName() {
        for (Operation operation : api.operations().values()) {
            for (String variable : identifiers(operation)) {
                String path = filled(operation.path().replace("{" + variable + "}", MARK));
                Answer declined = call(operation, path, operation.requestExample());
                declined(operation.path(), declined, 400);
                assertThat(declined.json().path("field").asString())
                        .as(operation.path())
                        .isEqualTo(variable);
            }
        }
    }

    @Test
    void aRecordOfAnotherCountyIsNotThereAndIsNamedByWhatNamedIt() {
        CaseFixtures.Given elsewhere = fixtures.givenAnOpenCase();
        Map<String, String> known = Map.of(
                "/api/v1/cases/", elsewhere.id().value().toString(),
                "/api/v1/children/", elsewhere.child().value().toString());
        List<String> asked = new ArrayList<>();
        for (Operation operation : api.operations().values()) {
            if (identifiers(operation).isEmpty() || asksMore(operation)) {
                continue;
            }
            String id = known.entrySet().stream()
                    .filter(start -> operation.path().startsWith(start.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(Ids.next().toString());
            String path = operation.path().replaceFirst("\\{\\w+}", id);
            Answer answer = call(operation, filled(path), operation.requestExample());
            assertThat(answer.status()).as(operation.path() + answer.body()).isIn(403, 404);
            assertThat(answer.body()).doesNotContain(id);
            if (answer.status() == 404) {
                declined(operation.path(), answer, 404);
                asked.add(operation.path());
                assertThat(variables(operation.path()))
                        .as(operation.path())
                        .contains(answer.json().path("field").asString());
            }
        }
        assertThat(asked).hasSizeGreaterThan(30);
    }

    @Test
    void aPageSizeADayAndACursorBeyondTheBoundsAreDeclinedByTheirNames() {
        for (Operation operation : api.operations().values()) {
            for (JsonNode parameter : operation.node().path("parameters")) {
                String name = parameter.path("name").asString();
                List<String> wrong = switch (name) {
                    case "limit" -> List.of("0", "201", "99999999999999999999", MARK);
                    case "cursor" -> List.of(MARK, "AAAA");
                    case "from", "to" -> List.of("%2B999999999-12-31", "-0001-01-01", "2201-01-01", "20260101");
                    default -> List.of();
                };
                for (String value : wrong) {
                    Answer declined = call(operation, filled(operation.path()) + "?" + name + "=" + value, null);
                    declined(operation.path() + " " + name + "=" + value, declined, 400);
                    assertThat(declined.json().path("field").asString()).isEqualTo(name);
                }
            }
        }
    }

    @Test
    void aTimeBeyondReckoningIsDeclinedByItsField() {
        List<String> far =
                List.of("-1000000000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59Z", "1899-12-31T00:00:00Z");
        for (String name : List.of("visitsRecord", "closureFollowUp")) {
            Operation operation = Objects.requireNonNull(api.operations().get(name));
            for (String time : far) {
                ObjectNode body = (ObjectNode) operation.requestExample().deepCopy();
                body.put("occurredAt", time);
                Answer declined = send(operation, body);
                declined(name, declined, 400);
                assertThat(declined.json().path("field").asString()).isEqualTo("occurredAt");
                assertThat(declined.json().path("type").asString()).isEqualTo("/problems/invalid.time");
            }
        }
    }

    private List<Operation> withBody() {
        return api.operations().values().stream()
                .filter(operation -> operation.requestExample().isObject())
                .toList();
    }

    private Answer send(Operation operation, JsonNode body) {
        return send(operation, body.toString());
    }

    private Answer send(Operation operation, String body) {
        return caller.call(operation.method().toUpperCase(), filled(operation.path()), body, headers());
    }

    private Answer call(Operation operation, String path, @Nullable JsonNode body) {
        String text = body == null || !body.isObject() ? null : body.toString();
        return caller.call(operation.method().toUpperCase(), path, text, headers());
    }

    private static String[] headers() {
        return new String[] {"Idempotency-Key", Ids.next().toString(), "If-Match", "\"1\""};
    }

    private static void declined(String what, Answer answer, int status) {
        assertThat(answer.status()).as(what + " " + answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).as(what).startsWith("application/problem+json");
        assertThat(answer.json().path("field").asString()).as(what).isNotBlank();
        assertThat(INSIDE).as(what).allSatisfy(word -> assertThat(answer.body()).doesNotContain(word));
    }

    private static boolean asksMore(Operation operation) {
        return operation
                .node()
                .path("parameters")
                .valueStream()
                .anyMatch(parameter -> parameter.path("in").asString().equals("query")
                        && parameter.path("required").asBoolean());
    }

    private static List<String> identifiers(Operation operation) {
        return operation
                .node()
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString().equals("path"))
                .filter(parameter -> parameter.at("/schema/format").asString().equals("uuid"))
                .map(parameter -> parameter.path("name").asString())
                .toList();
    }

    private static List<String> variables(String path) {
        return Pattern.compile("\\{(\\w+)}")
                .matcher(path)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** The path with identifiers of nothing in the places that are left. */
    private static String filled(String path) {
        String filled = path;
        for (String variable : variables(path)) {
            // A level is one of four words; all else is an identifier, or may be one.
            filled = filled.replace(
                    "{" + variable + "}",
                    variable.equals("level") ? "RED" : Ids.next().toString());
        }
        return filled;
    }

    /** Where a body has a value: steps of names and indexes. */
    private static List<List<Object>> places(JsonNode body) {
        List<List<Object>> places = new ArrayList<>();
        walk(body, List.of(), places);
        return places;
    }

    private static void walk(JsonNode node, List<Object> here, List<List<Object>> places) {
        Map<Object, JsonNode> parts = new LinkedHashMap<>();
        node.properties().forEach(part -> parts.put(part.getKey(), part.getValue()));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            parts.put(i, node.get(i));
        }
        parts.forEach((step, part) -> {
            List<Object> place = new ArrayList<>(here);
            place.add(step);
            if (part.isValueNode() && !part.isNull()) {
                places.add(place);
            }
            walk(part, place, places);
        });
    }

    private static JsonNode at(JsonNode node, List<Object> place) {
        JsonNode found = node;
        for (Object step : place) {
            found = step instanceof Integer index ? found.get(index) : found.get((String) step);
        }
        return found;
    }

    private static JsonNode with(JsonNode body, List<Object> place, JsonNode value) {
        JsonNode copy = JSON.readTree(body.toString());
        JsonNode holder = at(copy, place.subList(0, place.size() - 1));
        if (place.getLast() instanceof Integer index) {
            ((ArrayNode) holder).set(index, value);
        } else {
            ((ObjectNode) holder).set((String) place.getLast(), value);
        }
        return copy;
    }
}
