package org.youmiao.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.youmiao.DatabaseTest;
import org.youmiao.cases.CaseFixtures;
import org.youmiao.cases.CaseFixtures.Given;
import org.youmiao.cases.RiskLevel;
import org.youmiao.kernel.Ids;
import org.youmiao.people.ChildId;

/** A wrong field is named by its path in the body that was sent, whoever found the fault: the body's reader or the act. */
class FieldPathsTest extends DatabaseTest {
    private static final String TOO_LONG = "长".repeat(4001);

    @Autowired
    private CaseFixtures fixtures;

    @LocalServerPort
    private int port;

    private Given given;
    private ApiClient lead;

    @BeforeEach
    void aCase() {
        given = fixtures.givenAnOpenCase();
        lead = ApiClient.of(given.lead(), port);
    }

    @Test
    void ofAnAssessment() {
        String assessments = "/api/v1/cases/" + given.id().value() + "/assessments";
        named(assessments, "{\"answers\": {\"C01\": \"Z\"}}", "answers.C01");
        named(assessments, "{\"notes\": {\"CHILD\": \"%s\"}}".formatted(TOO_LONG), "notes.CHILD");
        named(
                assessments,
                "{\"decision\": {\"level\": \"RED\", \"grade\": \"INSUFFICIENT\", \"summary\": \" \"}}",
                "decision.summary");
    }

    @Test
    void ofAVisit() {
        String visits = "/api/v1/cases/" + given.id().value() + "/visits";
        String visit = """
                {"outcome": "MADE", "occurredAt": "%s", "place": "HOME", "seen": ["MOTHER"], %s}""";
        String now = Instant.now().toString();
        named(visits, visit.formatted(now, "\"observations\": {\"childWords\": \"我想妈妈\"}"), "observations.childWords");
        named(
                visits,
                visit.formatted(now, "\"observations\": {\"mood\": \"%s\"}".formatted(TOO_LONG)),
                "observations.mood");
        named(visits, visit.formatted(now, "\"worry\": {\"situation\": 10, \"dangerNow\": \"NO\"}"), "worry.situation");
        named(visits, visit.formatted("2199-01-01T00:00:00Z", "\"placeNote\": \"院坝\""), "occurredAt");
    }

    @Test
    void ofAPlan() {
        Given assessed = fixtures.givenAnAssessedCase(RiskLevel.YELLOW);
        lead = ApiClient.of(assessed.lead(), port);
        String plans = "/api/v1/cases/" + assessed.id().value() + "/plans";
        named(plans, "{\"goals\": [{\"text\": \"%s\"}]}".formatted(TOO_LONG), "goals[0].text");
        named(
                plans,
                "{\"goals\": [{\"measures\": [{}, {\"what\": \"%s\"}]}]}".formatted(TOO_LONG),
                "goals[0].measures[1].what");
        named(
                plans,
                "{\"goals\": [{\"measures\": [{\"who\": {\"kind\": \"PERSON\", \"key\": \"x\"}}]}]}",
                "goals[0].measures[0].who");
        named(plans, "{\"goals\": [], \"guardian\": {\"said\": \"%s\"}}".formatted(TOO_LONG), "guardian.said");
        named(plans, "{\"goals\": [], \"submit\": true}", "goals");
    }

    @Test
    void ofAnOpening() {
        ChildId child = fixtures.givenAChild(given.lead());
        String opening = "{\"child\": \"%s\", \"note\": \"入户排查。\", %s}";
        String stranger = Ids.next().toString();
        named("/api/v1/cases", opening.formatted(child.value(), "\"lead\": \"" + stranger + "\""), "lead");
        named("/api/v1/cases", opening.formatted(child.value(), "\"village\": [\"" + stranger + "\"]"), "village[0]");
    }

    @Test
    void ofACorrection() {
        ChildId child = fixtures.givenAChild(given.lead());
        String path = "/api/v1/children/" + child.value() + "/facts";
        String version = lead.get(path).header("ETag");
        String facts = "{\"facts\": {\"area\": \"%s\", %s}}";
        for (String[] wrong : new String[][] {
            {"\"bornOn\": \"2199-01-01\"", "facts.bornOn"},
            {"\"civilId\": \"123\"", "facts.civilId"},
            {"\"name\": \"%s\"".formatted(TOO_LONG), "facts.name"}
        }) {
            Answer declined =
                    lead.call("PUT", path, facts.formatted(CaseFixtures.VILLAGE, wrong[0]), "If-Match", version);
            assertThat(declined.status()).as(declined.body()).isEqualTo(400);
            assertThat(declined.json().path("field").asString()).isEqualTo(wrong[1]);
        }
    }

    private void named(String path, String body, String field) {
        Answer declined =
                lead.call("POST", path, body, "Idempotency-Key", Ids.next().toString());
        assertThat(declined.status()).as(declined.body()).isEqualTo(400);
        assertThat(declined.json().path("field").asString()).as(declined.body()).isEqualTo(field);
        assertThat(declined.json().at("/errors/0/field").asString()).isEqualTo(field);
    }
}
