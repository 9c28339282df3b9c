package org.youmiao.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.youmiao.DatabaseTest;
import org.youmiao.access.People;
import org.youmiao.access.Role;
import org.youmiao.cases.referral.ReferralFixtures;
import org.youmiao.kernel.Ids;
import org.youmiao.kernel.Shanghai;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An outsider's client: six people go the whole way from a report to the reopened case with nothing but the description of the API
 * in hand, its paths and its examples.
 */
class ContractTest extends DatabaseTest {
    private static final String COUNTY = "511781000000";
    private static final String TOWNSHIP = "511781109000";
    private static final String VILLAGE = "511781109002";

    @Autowired
    private ReferralFixtures.Acts acts;

    @LocalServerPort
    private int port;

    private DescribedApi api;
    private People.Person stationWorker;
    private ApiClient director;
    private ApiClient station;
    private ApiClient supervisor;
    private ApiClient office;
    private ApiClient liaison;
    private ApiClient auditor;

    @BeforeEach
    void sixPeopleSignIn() {
        api = new DescribedApi(
                new ApiClient(port, null).get("/api/v1/openapi.json").body());
        people.as(
                people.having(Role.SYSTEM_ADMIN, COUNTY), () -> acts.readAgencies("jyj,市教育局,EDUCATION,2021-06-01,\n"));
        stationWorker = people.having(Role.STATION_WORKER, TOWNSHIP);
        director = signedIn(people.having(Role.CHILD_DIRECTOR, VILLAGE));
        station = signedIn(stationWorker);
        supervisor = signedIn(people.having(Role.CHILD_SUPERVISOR, TOWNSHIP));
        office = signedIn(people.having(Role.COUNTY_OFFICE, COUNTY));
        liaison = signedIn(people.having(Role.AGENCY_LIAISON, COUNTY, "jyj"));
        auditor = signedIn(people.having(Role.AUDITOR, COUNTY));
    }

    @Test
    void fromAReportToTheReopenedCase() {
        String report = made(director, "reportsReceive", Map.of());
        Answer seen = got(station, "/api/v1/reports/" + report + "/screening");
        ObjectNode decision = body("screeningScreen");
        ArrayNode others = decision.withObject("/newChild").withArray("others");
        seen.json().get("children").forEach(child -> others.add(child.get("id")));
        Answer screened = sent(station, "screeningScreen", Map.of("id", report), seen.header("ETag"), decision, 200);
        String caseId = screened.json().path("caseId").asString();
        String caseFile = "/api/v1/cases/" + caseId;
        assertThat(got(station, caseFile).json().path("state").asString()).isEqualTo("OPENED");
        assertThat(got(office, "/api/v1/cases?limit=200").json().path("items").toString())
                .contains(caseId);

        Map<String, String> ofCase = Map.of("caseId", caseId);
        made(station, "assessmentsCarryOut", ofCase);
        ObjectNode plan = body("plansWrite");
        ((ObjectNode) plan.at("/goals/0/measures/0"))
                .put("dueOn", LocalDate.now(Shanghai.ZONE).plusDays(14).toString());
        Answer written = sent(station, "plansWrite", ofCase, null, plan, 201);
        String planId = written.json().path("id").asString();
        assertThat(written.json().path("state").asString()).isEqualTo("SUBMITTED");
        changed(supervisor, "plansDecide", Map.of("id", planId), written.header("ETag"));
        assertThat(got(station, caseFile).json().path("state").asString()).isEqualTo("PLANNED");

        ObjectNode visit = body("visitsRecord");
        visit.put("occurredAt", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        sent(director, "visitsRecord", ofCase, null, visit, 201);
        assertThat(got(station, caseFile + "/visits").json().path("items")).hasSize(1);

        referral(ofCase);
        withdrawal(ofCase);

        JsonNode measure = got(station, "/api/v1/plans/" + planId).json().at("/measures/0");
        changed(
                station,
                "plansSettle",
                Map.of("id", measure.path("id").asString()),
                "\"" + measure.path("version").asInt() + "\"");
        Answer proposed = sent(
                station, "closurePropose", ofCase, got(station, caseFile).header("ETag"), body("closurePropose"), 201);
        assertThat(proposed.json().path("state").asString()).isEqualTo("CLOSURE_PROPOSED");
        assertThat(got(supervisor, caseFile + "/closure").header("ETag")).isEqualTo(proposed.header("ETag"));
        Answer closed = changed(supervisor, "closureDecide", ofCase, proposed.header("ETag"));
        assertThat(closed.json().path("state").asString()).isEqualTo("CLOSED");
        Answer reopened = changed(supervisor, "closureReopen", ofCase, closed.header("ETag"));
        assertThat(reopened.json().path("state").asString()).isEqualTo("OPENED");
        assertThat(reopened.json().path("caseId").asString()).isEqualTo(caseId);
        assertThat(got(station, caseFile).header("ETag")).isEqualTo(reopened.header("ETag"));

        lookingBack(caseId);
    }

    private void referral(Map<String, String> ofCase) {
        Answer sent = sent(station, "referralsSend", ofCase, null, body("referralsSend"), 201);
        String referral = sent.json().path("id").asString();
        assertThat(got(liaison, "/api/v1/referrals?box=INBOX&limit=200")
                        .json()
                        .path("items")
                        .toString())
                .contains(referral);
        Map<String, String> it = Map.of("id", referral);
        Answer accepted = sent(liaison, "referralsAnswer", it, sent.header("ETag"), body("referralsAnswer"), 201);
        assertThat(accepted.json().path("state").asString()).isEqualTo("ACCEPTED");
        ObjectNode completing = body("referralsAnswer");
        completing.put("step", "COMPLETE").put("text", "已返校。");
        Answer completed = sent(liaison, "referralsAnswer", it, accepted.header("ETag"), completing, 201);
        assertThat(completed.json().path("state").asString()).isEqualTo("COMPLETED");
        Answer acknowledged = changed(station, "referralsAcknowledge", it, completed.header("ETag"));
        assertThat(acknowledged.json().path("id").asString()).isEqualTo(referral);
        assertThat(acknowledged.json().path("state").asString()).isEqualTo("COMPLETED");
        assertThat(acknowledged.header("ETag")).isEqualTo(completed.header("ETag"));
    }

    private void withdrawal(Map<String, String> ofCase) {
        Answer sent = sent(station, "referralsSend", ofCase, null, body("referralsSend"), 201);
        String referral = sent.json().path("id").asString();
        Answer withdrawn = changed(station, "referralsWithdraw", Map.of("id", referral), sent.header("ETag"));
        assertThat(withdrawn.json().path("state").asString()).isEqualTo("WITHDRAWN");
        Answer gone = liaison.get("/api/v1/referrals/" + referral);
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.json().path("field").asString()).isEqualTo("id");
    }

    private void lookingBack(String caseId) {
        // The visit that is owed too is the village director's.
        JsonNode duty = got(station, "/api/v1/cases/" + caseId)
                .json()
                .path("duties")
                .valueStream()
                .filter(owed -> owed.path("rule").asString().equals("ASSESS"))
                .findFirst()
                .orElseThrow();
        assertThat(got(station, "/api/v1/clocks/" + duty.path("clock").asString())
                        .json()
                        .size())
                .isGreaterThan(3);
        assertThat(got(station, "/api/v1/worklist?limit=200")
                        .json()
                        .path("items")
                        .toString())
                .contains(duty.path("clock").asString());
        assertThat(got(station, "/api/v1/cases/" + caseId + "/timeline").body()).contains("CLOS");
        assertThat(got(director, "/api/v1/areas?limit=200").json().path("items"))
                .hasSize(200);
        JsonNode byName = got(auditor, "/api/v1/audit?limit=1&actor=" + stationWorker.username())
                .json()
                .at("/items/0");
        assertThat(byName.path("actor").asString()).isEqualTo(stationWorker.id().toString());
        assertThat(got(auditor, "/api/v1/audit?limit=1&actor=" + stationWorker.id())
                        .json()
                        .at("/items/0/username")
                        .asString())
                .isEqualTo(stationWorker.username());
        assertThat(got(auditor, "/api/v1/audit?subjectId=" + caseId)
                        .json()
                        .path("items")
                        .toString())
                .contains("CLOSURE_PROPOSED", "REOPENED");
    }

    @Test
    void everyAreaIsReachedByTheCursor() {
        List<String> codes = new ArrayList<>();
        String next = "";
        do {
            JsonNode slice = got(director, "/api/v1/areas?limit=100" + (next.isEmpty() ? "" : "&cursor=" + next))
                    .json();
            slice.path("items").forEach(area -> codes.add(area.path("code").asString()));
            next = slice.path("next").asString("");
        } while (!next.isEmpty());

        assertThat(codes).hasSize(330).doesNotHaveDuplicates();
    }

    @Test
    void anAnswerIsNeverNotModifiedAndProblemsSpeakTheCallersLanguage() {
        String report = made(director, "reportsReceive", Map.of());
        String path = "/api/v1/reports/" + report;
        String seen = got(station, path).header("ETag");

        assertThat(station.call("GET", path, null, "If-None-Match", seen).status())
                .isEqualTo(200);
        assertThat(station.call("GET", "/api/v1/cases/x", null, "Accept-Language", "en-GB,en;q=0.8")
                        .json()
                        .path("title")
                        .asString())
                .isEqualTo("What was sent is not right");
    }

    private ApiClient signedIn(People.Person person) {
        ObjectNode credentials = body("tokensSignIn");
        credentials.put("username", person.username()).put("password", People.PASSWORD);
        Answer answer = new ApiClient(port, null).call("POST", "/api/v1/tokens", credentials.toString());
        assertThat(answer.status()).isEqualTo(201);
        return new ApiClient(port, answer.json().path("token").asString());
    }

    private Answer got(ApiClient caller, String path) {
        Answer answer = caller.get(path);
        assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(200);
        return answer;
    }

    private String made(ApiClient caller, String operation, Map<String, String> ids) {
        return sent(caller, operation, ids, null, body(operation), 201)
                .json()
                .path("id")
                .asString();
    }

    private Answer changed(ApiClient caller, String operation, Map<String, String> ids, String ifMatch) {
        Answer answer = sent(caller, operation, ids, ifMatch, body(operation), 200);
        assertThat(answer.header("ETag")).as(operation).matches("\"\\d+\"");
        assertThat(answer.header("Location")).as(operation).isEmpty();
        return answer;
    }

    /** Of something new, it is told where it is found, and there it is. */
    private Answer sent(
            ApiClient caller,
            String name,
            Map<String, String> ids,
            @Nullable String ifMatch,
            ObjectNode body,
            int status) {
        DescribedApi.Operation operation =
                Objects.requireNonNull(api.operations().get(name));
        String path = operation.path();
        for (Map.Entry<String, String> id : ids.entrySet()) {
            path = path.replace("{" + id.getKey() + "}", id.getValue());
        }
        List<String> headers =
                new ArrayList<>(List.of("Idempotency-Key", Ids.next().toString()));
        if (ifMatch != null) {
            headers.addAll(List.of("If-Match", ifMatch));
        }
        Answer answer = caller.call("POST", path, body.toString(), headers.toArray(String[]::new));
        assertThat(answer.status()).as(name + " " + answer.body()).isEqualTo(status);
        if (status == 201) {
            assertThat(answer.location()).as(name).startsWith("/api/v1/");
            assertThat(caller.get(answer.location()).status()).as(name).isEqualTo(200);
        }
        return answer;
    }

    private ObjectNode body(String operation) {
        return (ObjectNode) Objects.requireNonNull(api.operations().get(operation))
                .requestExample()
                .deepCopy();
    }
}
