package org.youmiao.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.youmiao.DatabaseTest;
import org.youmiao.access.People.Person;
import org.youmiao.cases.CaseFixtures;
import org.youmiao.cases.CaseFixtures.Given;
import org.youmiao.cases.RiskLevel;
import org.youmiao.http.Answer;
import org.youmiao.http.ApiClient;
import org.youmiao.kernel.Ids;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AssessmentsApiTest extends DatabaseTest {
    private static final Map<String, String> DECISION =
            Map.of("level", "YELLOW", "grade", "INSUFFICIENT", "summary", "综合情况见各项。");

    @Autowired
    private CaseFixtures fixtures;

    @Autowired
    private JsonMapper json;

    @LocalServerPort
    private int port;

    @Test
    void anAssessmentIsAnsweredBitByBitAndDecided() {
        Given given = fixtures.givenAnOpenCase();
        JsonNode instrument =
                as(given.lead()).get(assessments(given) + "/instrument").json();

        Answer draft = post(given.lead(), given, Map.of("answers", Map.of("C01", "A")), null);
        Answer decided = post(
                given.lead(),
                given,
                Map.of(
                        "answers",
                        fixtures.answersFor(RiskLevel.YELLOW),
                        "notes",
                        Map.of("CHILD", "衣着整洁。"),
                        "decision",
                        DECISION),
                draft.header("ETag"));

        assertThat(instrument.at("/domains/0/indicators/0/code").asString()).isEqualTo("C01");
        assertThat(draft.status()).as(draft.body()).isEqualTo(201);
        assertThat(draft.json().get("decided").asBoolean()).isFalse();
        assertThat(decided.json().get("decided").asBoolean()).as(decided.body()).isTrue();
        JsonNode one = as(given.director()).get(decided.location()).json();
        assertThat(one.at("/outcome/level").asString()).isEqualTo("YELLOW");
        assertThat(one.at("/outcome/decidedBy").asString())
                .isEqualTo(given.lead().name());
        assertThat(one.at("/score/reasons/0/rule").asString()).isNotBlank();
        assertThat(one.at("/notes/CHILD").asString()).isEqualTo("衣着整洁。");
        assertThat(as(given.lead()).get(assessments(given)).json()).hasSize(1);
    }

    @Test
    void whoDecidesOtherwiseThanSuggestedSaysWhy() {
        Given given = fixtures.givenAnOpenCase();

        Answer declined = post(
                given.lead(),
                given,
                Map.of("answers", fixtures.answersFor(RiskLevel.GREEN), "decision", DECISION),
                null);

        assertThat(declined.status()).isEqualTo(400);
        assertThat(declined.json().get("type").asString()).isEqualTo("/problems/assessment.reason-missing");
        assertThat(declined.json().get("field").asString()).isEqualTo("decision.reason");
    }

    @Test
    void ofTwoWhoAnswerAtOnceTheSecondIsTold() {
        Given given = fixtures.givenAnOpenCase();
        Map<String, ?> first = Map.of("answers", Map.of("C01", "A"));
        Answer begun = post(given.lead(), given, first, null);
        post(given.lead(), given, Map.of("answers", Map.of("C02", "A")), begun.header("ETag"));

        Answer beginning = post(given.approver(), given, first, null);
        Answer answering = post(given.approver(), given, first, begun.header("ETag"));

        assertThat(beginning.status()).isEqualTo(409);
        assertThat(beginning.json().get("type").asString()).isEqualTo("/problems/assessment.draft-exists");
        assertThat(answering.status()).isEqualTo(412);
    }

    @Test
    void theSameRequestSentTwiceHasOneEffect() {
        Given given = fixtures.givenAnOpenCase();
        String key = Ids.next().toString();
        String body =
                json.writeValueAsString(Map.of("answers", fixtures.answersFor(RiskLevel.YELLOW), "decision", DECISION));
        ApiClient lead = as(given.lead());

        Answer first = lead.call("POST", assessments(given), body, "Idempotency-Key", key);
        Answer second = lead.call("POST", assessments(given), body, "Idempotency-Key", key);

        assertThat(second.json()).isEqualTo(first.json());
        assertThat(lead.get(assessments(given)).json()).hasSize(1);
    }

    private Answer post(Person who, Given given, Map<String, ?> body, @Nullable String ifMatch) {
        String key = Ids.next().toString();
        String text = json.writeValueAsString(body);
        return ifMatch == null
                ? as(who).call("POST", assessments(given), text, "Idempotency-Key", key)
                : as(who).call("POST", assessments(given), text, "Idempotency-Key", key, "If-Match", ifMatch);
    }

    private static String assessments(Given given) {
        return "/api/v1/cases/" + given.id().value() + "/assessments";
    }

    private ApiClient as(Person person) {
        return ApiClient.of(person, port);
    }
}
