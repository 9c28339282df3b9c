package org.youmiao.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
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
import org.youmiao.kernel.Shanghai;
import tools.jackson.databind.JsonNode;

class PlansApiTest extends DatabaseTest {
    private static final String APPROVE = "{\"decision\":\"APPROVE\"}";

    @Autowired
    private CaseFixtures fixtures;

    @LocalServerPort
    private int port;

    @Test
    void aPlanIsDraftedWrittenOnSubmittedAndPutInForceByASecondPerson() {
        Given given = fixtures.givenAnAssessedCase(RiskLevel.YELLOW);

        Answer begun = post(given.lead(), plans(given), "{\"goals\":[]}", null);
        Answer written = post(given.lead(), plans(given), full(given), begun.header("ETag"));
        Answer submitted = post(given.lead(), plan(written) + "/submission", null, written.header("ETag"));
        Answer approved = post(given.approver(), plan(written) + "/approval", APPROVE, submitted.header("ETag"));

        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        assertThat(begun.location()).isEqualTo(plan(begun));
        assertThat(written.json().get("id")).isEqualTo(begun.json().get("id"));
        assertThat(approved.status()).as(approved.body()).isEqualTo(200);
        assertThat(approved.json().get("state").asString()).isEqualTo("IN_FORCE");
        JsonNode inForce = as(given.director()).get(plans(given)).json().get(0);
        assertThat(inForce.at("/measures/0/state").asString()).isEqualTo("OPEN");
        assertThat(inForce.at("/goals/0/measures/0/whoName").asString())
                .isEqualTo(given.lead().name());
        assertThat(inForce.at("/child/said").asString()).isEqualTo("我想回学校。");
    }

    @Test
    void whatIsSubmittedWithGapsIsDeclinedNamingEachOfThem() {
        Given given = fixtures.givenAnAssessedCase(RiskLevel.YELLOW);

        Answer declined = post(
                given.lead(),
                plans(given),
                "{\"goals\":[{\"text\":\"按时上学\",\"measures\":[{\"what\":\"谈话\"}]}],\"submit\":true}",
                null);

        assertThat(declined.status()).isEqualTo(400);
        assertThat(declined.json().get("errors").findValuesAsString("field"))
                .containsExactly("goals[0].measures[0].who", "goals[0].measures[0].dueOn", "child", "guardian");
        assertThat(as(given.lead()).get(plans(given)).json()).isEmpty();
    }

    @Test
    void onlySomeoneElseWithThePowerToApproveDecides() {
        Given given = fixtures.givenAnAssessedCase(RiskLevel.YELLOW);
        Answer draft = post(given.approver(), plans(given), full(given), null);
        Answer submitted = post(given.lead(), plan(draft) + "/submission", null, draft.header("ETag"));

        Answer byWriter = post(given.approver(), plan(draft) + "/approval", APPROVE, submitted.header("ETag"));
        Answer byWorker = post(given.lead(), plan(draft) + "/approval", APPROVE, submitted.header("ETag"));

        assertThat(byWriter.status()).isEqualTo(403);
        assertThat(byWriter.json().get("type").asString()).isEqualTo("/problems/refused.same-person");
        assertThat(byWorker.json().get("type").asString()).isEqualTo("/problems/refused.permission");
        assertThat(as(given.lead()).get(plan(draft)).json().get("state").asString())
                .isEqualTo("SUBMITTED");
    }

    @Test
    void aPlanIsDecidedUnderItsOwnCaseOnly() {
        Given given = fixtures.givenACaseWithASubmittedPlan();
        Given another = fixtures.givenAnOpenCase();
        JsonNode waiting = as(given.lead()).get(plans(given)).json().get(0);
        String id = "/" + waiting.get("id").asString() + "/approval";
        String version = "\"" + waiting.get("version").asInt() + "\"";

        assertThat(post(given.approver(), plans(another) + id, APPROVE, version).status())
                .isEqualTo(404);
        assertThat(post(given.approver(), plans(given) + id, APPROVE, version).status())
                .isEqualTo(200);
    }

    @Test
    void ofTwoWhoWriteAtOnceTheSecondIsTold() {
        Given given = fixtures.givenAnAssessedCase(RiskLevel.YELLOW);
        Answer begun = post(given.lead(), plans(given), full(given), null);
        post(given.lead(), plans(given), full(given), begun.header("ETag"));

        Answer beginning = post(given.approver(), plans(given), full(given), null);
        Answer writing = post(given.approver(), plans(given), full(given), begun.header("ETag"));
        Answer blind = post(given.lead(), plan(begun) + "/submission", null, null);

        assertThat(beginning.json().get("type").asString()).isEqualTo("/problems/plan.draft-exists");
        assertThat(writing.status()).isEqualTo(412);
        assertThat(blind.status()).isEqualTo(428);
    }

    @Test
    void theSameRequestSentTwiceHasOneEffectAndOneAnswer() {
        Given given = fixtures.givenAnAssessedCase(RiskLevel.YELLOW);
        String key = Ids.next().toString();
        ApiClient lead = as(given.lead());

        Answer first = lead.call("POST", plans(given), full(given), "Idempotency-Key", key);
        Answer second = lead.call("POST", plans(given), full(given), "Idempotency-Key", key);

        assertThat(second.status()).as(second.body()).isEqualTo(201);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(lead.get(plans(given)).json()).hasSize(1);
    }

    @Test
    void aMeasureIsSettledOnceAndExplainedWhereItWasNotDone() {
        Given given = fixtures.givenAPlannedCase();
        JsonNode measure =
                as(given.lead()).get(plans(given)).json().get(0).get("measures").get(0);
        String path = "/api/v1/measures/" + measure.get("id").asString() + "/settlement";
        String version = "\"" + measure.get("version").asInt() + "\"";

        Answer silent = post(given.lead(), path, "{\"outcome\":\"NOT_DONE\"}", version);
        Answer done = post(given.lead(), path, "{\"outcome\":\"DONE\"}", version);
        Answer second = post(given.approver(), path, "{\"outcome\":\"DONE\"}", version);
        Answer again = post(given.approver(), path, "{\"outcome\":\"DONE\"}", done.header("ETag"));

        assertThat(silent.json().get("field").asString()).isEqualTo("note");
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(412);
        assertThat(again.json().get("type").asString()).isEqualTo("/problems/measure.state");
        assertThat(List.of(as(given.lead())
                        .get(plans(given))
                        .json()
                        .at("/0/measures/0/settledBy")
                        .asString()))
                .containsExactly(given.lead().name());
    }

    private Answer post(Person who, String path, @Nullable String json, @Nullable String ifMatch) {
        String key = Ids.next().toString();
        return ifMatch == null
                ? as(who).call("POST", path, json, "Idempotency-Key", key)
                : as(who).call("POST", path, json, "Idempotency-Key", key, "If-Match", ifMatch);
    }

    private static String full(Given given) {
        return """
                {"goals":[{"text":"按时上学","measures":[{"what":"与学校商量返校安排",
                  "who":{"kind":"PERSON","key":"%s"},"dueOn":"%s"}]}],
                 "child":{"said":"我想回学校。"},"guardian":{"said":"愿意配合。"}}""".formatted(given.lead().id(), LocalDate.now(Shanghai.ZONE).plusMonths(1));
    }

    private static String plans(Given given) {
        return "/api/v1/cases/" + given.id().value() + "/plans";
    }

    private static String plan(Answer saved) {
        return "/api/v1/plans/" + saved.json().get("id").asString();
    }

    private ApiClient as(Person person) {
        return ApiClient.of(person, port);
    }
}
