package org.youmiao.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ApiDescriptionTest extends EdgeTest {
    private static final String THINGS = "/paths/~1api~1v1~1things";

    @Test
    void theDescriptionIsValidAndHoldsOnlyTheApi() {
        Answer answer = get("/api/v1/openapi.json");

        assertThat(answer.text("openapi")).startsWith("3.1");
        assertThat(new OpenAPIV3Parser().readContents(answer.response().body()).getMessages())
                .isEmpty();
        assertThat(answer.body().path("paths").propertyNames())
                .allSatisfy(path -> assertThat(path).startsWith("/api/"));
    }

    @Test
    void whatTheEdgeAnswersInFrontOfAHandlerIsSaidOfEachOperation() {
        JsonNode api = get("/api/v1/openapi.json").body();

        assertThat(statuses(api.at(THINGS + "/post")))
                .contains("400", "401", "403", "409", "413", "415", "422", "500", "503")
                .doesNotContain("404", "412");
        assertThat(statuses(api.at(THINGS + "~1{id}/put"))).contains("404", "412", "428");
        assertThat(api.at("/components/responses/Problem400/content/application~1problem+json/schema/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/Problem");
        assertThat(api.at("/components/schemas/Problem/properties/field/description")
                        .asString())
                .contains("the field that is wrong");
        assertThat(api.at("/components/securitySchemes/bearer/scheme").asString())
                .isEqualTo("bearer");
    }

    @Test
    void aRecordSaysWhichFieldsAreAlwaysThereAndAnIdentifierIsOneText() {
        JsonNode thing = get("/api/v1/openapi.json").body().at("/components/schemas/TryThing");

        assertThat(texts(thing.path("required"))).containsExactlyInAnyOrder("id", "name", "area", "parts");
        assertThat(thing.at("/properties/id/format").asString()).isEqualTo("uuid");
        assertThat(thing.at("/properties/area/type").asString()).isEqualTo("string");
        assertThat(texts(thing.at("/properties/since/type"))).containsExactlyInAnyOrder("string", "null");
        assertThat(thing.at("/properties/since/example").asString()).isEqualTo("2026-11-09");
    }

    @Test
    void aListTakesACursorAndALimitWithItsBounds() {
        JsonNode parameters = get("/api/v1/openapi.json").body().at(THINGS + "/get/parameters");

        assertThat(parameters.findValuesAsString("name")).contains("cursor", "limit");
        JsonNode limit = parameters
                .valueStream()
                .filter(parameter -> parameter.path("name").asString().equals("limit"))
                .findFirst()
                .orElseThrow();
        assertThat(limit.at("/schema/maximum").asInt()).isEqualTo(Paging.GREATEST_LIMIT);
    }

    private static List<String> statuses(JsonNode operation) {
        return List.copyOf(operation.path("responses").propertyNames());
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
