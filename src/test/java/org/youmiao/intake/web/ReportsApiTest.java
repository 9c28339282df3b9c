package org.youmiao.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.youmiao.DatabaseTest;
import org.youmiao.access.Role;
import org.youmiao.http.Answer;
import org.youmiao.http.ApiClient;
import org.youmiao.intake.ReportFixtures;
import org.youmiao.kernel.Ids;

/** A report from its sending to its outcome, as calling systems do it, over real HTTP. */
class ReportsApiTest extends DatabaseTest {
    private static final String REPORT = """
            {"situation": 6, "dangerNow": "YES", "policeCalled": "NO", "account": "孩子独自在家已有两周。",
             "occurredOn": "2026-01-02", "place": "村口", "area": "990001101201", "stationInvolved": false,
             "child": {"name": "麦苗", "sex": "FEMALE", "age": 9, "guardianPhone": "13800000000"}, "anonymous": false}""";

    @LocalServerPort
    private int port;

    private ApiClient reporter = new ApiClient(0, null);
    private ApiClient station = new ApiClient(0, null);

    @BeforeEach
    void callers() {
        reporter = ApiClient.of(people.having(Role.AGENCY_LIAISON, "990001000000", "education"), port);
        station = ApiClient.of(people.having(Role.STATION_WORKER, "990001101000"), port);
    }

    @Test
    void theSameReportSentTwiceIsOneReportWithOneNumber() {
        String key = Ids.next().toString();

        Answer first = reporter.call("POST", "/api/v1/reports", REPORT, "Idempotency-Key", key);
        Answer second = reporter.call("POST", "/api/v1/reports", REPORT, "Idempotency-Key", key);
        Answer other = reporter.call("POST", "/api/v1/reports", REPORT.replace("村口", "村尾"), "Idempotency-Key", key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.json().get("number").asString()).startsWith("R-");
        assertThat(first.location()).endsWith(first.json().get("id").asString());
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(other.status()).isEqualTo(422);
        assertThat(reporter.get("/api/v1/reports?own=true").json().get("items")).hasSize(1);
    }

    @Test
    void theReporterReadsHowFarItIsAndTheUnitReadsTheRest() {
        String path = send();

        Answer own = reporter.get(path);
        Answer unit = station.get(path);

        assertThat(own.header("ETag")).isEqualTo("\"1\"");
        assertThat(own.json().get("progress").asString()).isEqualTo("RECEIVED");
        assertThat(own.json().get("screening").isNull()).isTrue();
        assertThat(unit.json().get("screening").get("state").asString()).isEqualTo("RECEIVED");
        assertThat(unit.json().get("child").get("age").asInt()).isEqualTo(9);
        assertThat(unit.body()).doesNotContain("education");
        assertThat(reporter.get(path + "/reporter").status()).isEqualTo(403);
        assertThat(station.get(path + "/reporter").json().get("capacity").asString())
                .isEqualTo("AGENCY_LIAISON");
    }

    @Test
    void aDecisionNamesTheVersionThatWasRead() {
        String path = send();
        String noAction = "{\"outcome\": \"NO_FURTHER_ACTION\", \"reason\": \"经核实系误会\", \"withoutPolice\": \"民警已在现场\"}";

        Answer without = post(station, path + "/screening", noAction);
        Answer done = post(station, path + "/screening", noAction, "If-Match", "\"1\"");
        Answer late = post(station, path + "/screening", noAction, "If-Match", "\"1\"");

        assertThat(without.status()).isEqualTo(428);
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.header("ETag")).isEqualTo("\"2\"");
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.json().get("type").asString()).isEqualTo("/problems/stale");
    }

    @Test
    void aReportIsFollowedToItsCase() {
        String path = send();

        assertThat(post(station, path + "/screening/taking-up", "{}", "If-Match", "\"1\"")
                        .status())
                .isEqualTo(200);
        Answer notice = post(
                station,
                path + "/police-notices",
                "{\"step\": \"NOTIFIED\", \"happenedAt\": \"2026-01-02T10:00:00Z\", \"policeUnit\": \"麦田镇派出所\"}",
                "If-Match",
                "\"2\"");
        Answer seen = station.get(path + "/screening");
        Answer opened = post(
                station, path + "/screening", opening(ReportFixtures.aName(), ""), "If-Match", seen.header("ETag"));
        Answer told = post(
                station,
                path + "/feedback",
                "{\"result\": \"TOLD\", \"means\": \"PHONE\", \"said\": [\"ACCEPTED\"], \"toldAt\": \"2026-01-03T10:00:00Z\"}",
                "If-Match",
                opened.header("ETag"));

        assertThat(opened.status()).as(opened.body()).isEqualTo(200);
        assertThat(opened.json().get("state").asString()).isEqualTo("CASE_OPENED");
        assertThat(notice.status()).isEqualTo(201);
        assertThat(notice.header("ETag")).isEqualTo("\"3\"");
        assertThat(told.status()).isEqualTo(201);
        assertThat(reporter.get(path).json().get("progress").asString()).isEqualTo("CONCLUDED");
        assertThat(reporter.get(path)
                        .json()
                        .get("feedback")
                        .get(0)
                        .get("said")
                        .get(0)
                        .asString())
                .isEqualTo("ACCEPTED");
        assertThat(reporter.get(path).body()).doesNotContain("派出所");
    }

    /** Who names no others has been shown none, and does not get round the question whether the child is known. */
    @Test
    void aChildIsRegisteredOnlyWhereEveryoneWhoMayBeTheSameWasShown() {
        String name = ReportFixtures.aName();
        Answer first = post(station, send() + "/screening", opening(name, ""), "If-Match", "\"1\"");
        String path = send();
        Answer again = post(station, path + "/screening", opening(name, ""), "If-Match", "\"1\"");
        Answer none = post(station, path + "/screening", opening(name, ", \"others\": []"), "If-Match", "\"1\"");
        Answer hints = station.call("POST", "/api/v1/children/possible", "{\"name\": \"" + name + "\"}");
        String shown = hints.json().at("/0/id").asString();
        Answer another = post(
                station, path + "/screening", opening(name, ", \"others\": [\"" + shown + "\"]"), "If-Match", "\"1\"");

        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(List.of(again, none)).allSatisfy(refused -> {
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.json().get("type").asString()).isEqualTo("/problems/screening.matches-changed");
        });
        assertThat(shown).isEqualTo(first.json().get("child").asString());
        assertThat(another.status()).as(another.body()).isEqualTo(200);
        assertThat(another.json().get("child").asString()).isNotEqualTo(shown);
    }

    @Test
    void aListIsReadPageByPage() {
        List.of(1, 2, 3).forEach(number -> send());

        Answer first = reporter.get("/api/v1/reports?own=true&limit=2");
        Answer rest = reporter.get("/api/v1/reports?own=true&limit=2&cursor="
                + first.json().get("next").asString());

        assertThat(first.json().get("items")).hasSize(2);
        assertThat(rest.json().get("items")).hasSize(1);
        assertThat(rest.json().get("next").isNull()).isTrue();
        assertThat(station.get("/api/v1/reports?state=NO_ACTION&limit=1").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"situation\": 6 | \"situation\": 10 | situation | invalid.choice",
                "\"dangerNow\": \"YES\", | '' | dangerNow | invalid.required",
                "\"dangerNow\": \"YES\" | \"dangerNow\": \"MAYBE\" | dangerNow | invalid.choice",
                "\"policeCalled\": \"NO\", | '' | policeCalled | invalid.required",
                "2026-01-02 | 2199-01-01 | occurredOn | invalid.in-future",
                "2026-01-02 | 2026-02-30 | occurredOn | invalid.date",
                "990001101201 | 9900011 | area | invalid.area-code",
                "990001101201 | 990001999999 | area | invalid.unknown-area",
                "\"age\": 9 | \"age\": 40 | child.age | invalid.range",
                "\"FEMALE\" | \"WOMAN\" | child.sex | invalid.choice",
                "\"FEMALE\" | 2 | child.sex | invalid.choice",
                "13800000000 | not-a-number | child.guardianPhone | invalid.phone",
                "\"place\": | \"palce\": | palce | invalid.unknown-field",
                "孩子独自在家已有两周。 | '' | account | invalid.required"
            })
    void whatIsWrongIsNamedAndNotRepeated(String right, String wrong, String field, String type) {
        Answer answer = post(reporter, "/api/v1/reports", REPORT.replace(right, wrong));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("type").asString()).isEqualTo("/problems/" + type);
        assertThat(answer.json().get("field").asString()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"outcome\": \"OPEN_CASE\", \"newChild\": {\"area\": \"990001101201\", \"civilId\": \"1\"}' | newChild.civilId",
                "'\"outcome\": \"OPEN_CASE\", \"newChild\": {\"area\": \"990001001000\"}' | newChild.area",
                "'\"outcome\": \"HAND_OVER\", \"reason\": \"x\", \"handOver\": {\"kind\": \"COUNTY\"}' | handOver.name",
                "'\"outcome\": \"HAND_OVER\", \"reason\": \"x\", \"handOver\": {\"kind\": \"AGENCY\", \"agency\": \"no\"}' | handOver.agency",
                "'\"outcome\": \"NO_FURTHER_ACTION\", \"reason\": \"x\"' | withoutPolice"
            })
    void aFieldIsNamedByItsPathInTheBody(String decision, String field) {
        Answer answer = post(station, send() + "/screening", "{" + decision + "}", "If-Match", "\"1\"");

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().get("field").asString()).isEqualTo(field);
    }

    private static String opening(String name, String others) {
        return """
                {"outcome": "OPEN_CASE", "withoutPolice": "民警已在现场",
                 "newChild": {"name": "%s", "sex": "FEMALE", "bornYear": 2017, "area": "990001101201"%s}}""".formatted(name, others);
    }

    private String send() {
        return post(reporter, "/api/v1/reports", REPORT).location();
    }

    private static Answer post(ApiClient client, String path, String body, String... headers) {
        List<String> all =
                new java.util.ArrayList<>(List.of("Idempotency-Key", Ids.next().toString()));
        all.addAll(List.of(headers));
        return client.call("POST", path, body, all.toArray(String[]::new));
    }
}
