package org.youmiao.cases.closure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youmiao.DatabaseTest;
import org.youmiao.access.People.Person;
import org.youmiao.access.Role;
import org.youmiao.cases.CaseActs;
import org.youmiao.cases.CaseFixtures;
import org.youmiao.cases.CaseFixtures.Given;
import org.youmiao.cases.RiskLevel;
import org.youmiao.cases.plan.MeasureId;
import org.youmiao.cases.plan.SettleMeasure;
import org.youmiao.http.Answer;
import org.youmiao.http.ApiClient;
import org.youmiao.http.PageClient;
import org.youmiao.intake.ReportFixtures;
import org.youmiao.intake.screening.Directors;
import org.youmiao.intake.screening.ScreenReport;
import org.youmiao.intake.screening.ScreeningOutcome;
import org.youmiao.kernel.Ids;
import org.youmiao.kernel.Shanghai;

/** Closing, following up and reopening, over HTTP. */
class ClosureWebTest extends DatabaseTest {
    private static final String PROPOSAL = "{\"reasons\": [\"GOALS_REACHED\"], \"summary\": \"目标已达成。\"}";

    @Autowired
    private CaseFixtures fixtures;

    @Autowired
    private CaseActs.Doing doing;

    @Autowired
    private SettleMeasure settle;

    @Autowired
    private ReportFixtures reports;

    @Autowired
    private ScreenReport screen;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @Test
    void aCallingSystemClosesFollowsUpAndReopensACase() {
        Given given = fixtures.givenAnAssessedCase(RiskLevel.GREEN);
        ApiClient lead = ApiClient.of(given.lead(), port);
        ApiClient approver = ApiClient.of(given.approver(), port);

        Answer proposed = post(lead, given, "/closure", PROPOSAL);
        Answer own = post(lead, given, "/closure/approval", "{\"decision\": \"APPROVE\"}");
        Answer approved = post(approver, given, "/closure/approval", "{\"decision\": \"APPROVE\"}");

        assertThat(proposed.status()).as(proposed.body()).isEqualTo(201);
        assertThat(own.status()).isEqualTo(403);
        assertThat(approved.status()).as(approved.body()).isEqualTo(200);
        assertThat(lead.get(path(given, "")).json().get("state").asString()).isEqualTo("CLOSED");

        Answer followedUp = post(
                ApiClient.of(given.director(), port),
                given,
                "/follow-ups",
                "{\"occurredAt\": \"%s\", \"means\": \"PHONE\", \"result\": \"STABLE\", \"note\": \"电话回访，情况稳定。\"}"
                        .formatted(Instant.now()));
        assertThat(followedUp.status()).as(followedUp.body()).isEqualTo(201);
        Answer history = lead.get(followedUp.location());
        assertThat(history.json().at("/closures/0/state").asString()).isEqualTo("APPROVED");
        assertThat(history.json().at("/followUps/0/note").asString()).isEqualTo("电话回访，情况稳定。");

        Answer reopened = post(approver, given, "/reopening", "{\"reason\": \"家中又无人照护。\"}");
        assertThat(reopened.status()).as(reopened.body()).isEqualTo(200);
        assertThat(lead.get(path(given, "")).json().get("state").asString()).isEqualTo("OPENED");
    }

    @Test
    void aProposalNamesTheVersionThatWasReadAndSentTwiceItIsOne() {
        Given given = fixtures.givenAnAssessedCase(RiskLevel.GREEN);
        ApiClient lead = ApiClient.of(given.lead(), port);
        String seen = lead.get(path(given, "")).header("ETag");
        String key = Ids.next().toString();

        Answer without = lead.call("POST", path(given, "/closure"), PROPOSAL, "Idempotency-Key", key);
        Answer first = lead.call("POST", path(given, "/closure"), PROPOSAL, "Idempotency-Key", key, "If-Match", seen);
        Answer again = lead.call("POST", path(given, "/closure"), PROPOSAL, "Idempotency-Key", key, "If-Match", seen);
        Answer late = lead.call(
                "POST",
                path(given, "/closure"),
                PROPOSAL,
                "Idempotency-Key",
                Ids.next().toString(),
                "If-Match",
                seen);

        assertThat(without.status()).isEqualTo(428);
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(late.status()).isEqualTo(412);
    }

    @Test
    void theSamePathIsWalkedInTheBrowser() {
        Given given = fixtures.givenAnAssessedCase(RiskLevel.GREEN);
        PageClient lead = PageClient.of(given.lead(), port);
        PageClient approver = PageClient.of(given.approver(), port);
        PageClient director = PageClient.of(given.director(), port);
        String closure = "/cases/" + given.id().value() + "/closure";

        assertThat(lead.get(closure).body()).contains(closure + "/new");
        Answer empty = lead.fillIn(closure + "/new", "summary", "目标已达成。");
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.body()).contains("目标已达成。", "id=\"reasons-fault\"");
        Answer proposed = lead.fillIn(closure + "/new", "reasons", "GOALS_REACHED", "summary", "目标已达成。");
        assertThat(proposed.location()).as(proposed.body()).endsWith(closure);
        assertThat(lead.get(closure).body())
                .contains("撤回结案申请", closure + "/take-back")
                .doesNotContain(closure + "/approval");

        assertThat(approver.get(closure).body()).contains(closure + "/approval");
        assertThat(approver.get(closure + "/approval").body()).contains("目标已达成。");
        Answer unexplained = approver.fillIn(closure + "/approval", "decision", "RETURN");
        assertThat(unexplained.status()).isEqualTo(400);
        Answer approved = approver.fillIn(closure + "/approval", "decision", "APPROVE");
        assertThat(approved.location()).as(approved.body()).endsWith(closure);

        LocalDateTime now = LocalDateTime.now(Shanghai.ZONE);
        String followUp = "/cases/" + given.id().value() + "/follow-up";
        assertThat(director.get(closure).body()).contains(followUp);
        Answer followedUp = director.fillIn(
                followUp,
                "occurredAt.year",
                Integer.toString(now.getYear()),
                "occurredAt.month",
                Integer.toString(now.getMonthValue()),
                "occurredAt.day",
                Integer.toString(now.getDayOfMonth()),
                "at",
                now.plusMinutes(1).format(DateTimeFormatter.ofPattern("HH:mm")),
                "means",
                "PHONE",
                "result",
                "STABLE",
                "note",
                "电话回访，情况稳定。");
        assertThat(followedUp.location()).as(followedUp.body()).endsWith(closure);
        assertThat(director.get(closure).body()).contains("电话回访，情况稳定。").doesNotContain("/reopening");

        Answer reopened = approver.fillIn("/cases/" + given.id().value() + "/reopening", "reason", "家中又无人照护。");
        assertThat(reopened.location()).as(reopened.body()).endsWith(closure);
        assertThat(approver.get(closure).body()).contains("家中又无人照护。", "待评估");
    }

    @Test
    void whoProposedItTakesItBackAndWhoIsLateIsToldSo() {
        Given given = fixtures.givenAnAssessedCase(RiskLevel.GREEN);
        PageClient lead = PageClient.of(given.lead(), port);
        String closure = "/cases/" + given.id().value() + "/closure";
        lead.fillIn(closure + "/new", "reasons", "GOALS_REACHED", "summary", "目标已达成。");
        Answer seen = lead.get(closure);
        String version = seen.input("version");

        Answer late = lead.post(
                closure + "/take-back",
                "version",
                "1",
                "idempotencyKey",
                Ids.next().toString());
        Answer done = lead.post(
                closure + "/take-back",
                "version",
                version,
                "idempotencyKey",
                Ids.next().toString());

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.body()).contains(closure);
        assertThat(done.location()).as(done.body()).endsWith(closure);
        assertThat(lead.get(closure).body()).contains(closure + "/new");
    }

    @Test
    void theApproverSeesWhatWasNotDoneAndWhatIsOpenAlsoAfterAFault() {
        Given given = fixtures.givenAPlannedCase();
        measures(given)
                .forEach(measure -> people.as(
                        given.lead(),
                        () -> settle.settle(new SettleMeasure.Command(
                                given.id(), measure, 1, SettleMeasure.Outcome.NOT_DONE, "父亲更换号码，没有找到。"))));
        PageClient lead = PageClient.of(given.lead(), port);
        PageClient approver = PageClient.of(given.approver(), port);
        String closure = "/cases/" + given.id().value() + "/closure";
        lead.fillIn(closure + "/new", "reasons", "OTHER", "summary", "家庭不再需要。");

        Answer form = approver.get(closure + "/approval");
        Answer again = approver.submit(closure + "/approval", form, "decision", "RETURN");

        assertThat(again.status()).isEqualTo(400);
        for (Answer page : new Answer[] {form, again}) {
            assertThat(page.body()).contains("家庭不再需要。", "联系父亲每周通话", "父亲更换号码，没有找到。", "最近一次见到孩子：没有记录");
        }
        Answer history = ApiClient.of(given.lead(), port).get(path(given, "/closure"));
        assertThat(history.json().at("/facts/unfinished/0/why").asString()).isEqualTo("父亲更换号码，没有找到。");
    }

    @Test
    void aPlanThatWaitsAndAnOpenReportAboutTheChildAreToldToWhoCloses() {
        Given given = fixtures.givenACaseWithASubmittedPlan();
        var report = reports.givenAReport();
        people.as(
                given.lead(),
                () -> screen.decide(new ScreenReport.Command(
                        report.id(),
                        1,
                        ScreeningOutcome.NO_FURTHER_ACTION,
                        given.child(),
                        null,
                        Directors.ALL,
                        null,
                        null,
                        "经上门核实，系误会。",
                        "没有发现违法犯罪。")));

        assertThat(PageClient.of(given.lead(), port)
                        .get("/cases/" + given.id().value() + "/closure")
                        .body())
                .contains("第 1 版计划正在等待审批", report.number());
    }

    @Test
    void aCallingSystemTakesItsProposalBack() {
        Given given = fixtures.givenAnAssessedCase(RiskLevel.GREEN);
        ApiClient lead = ApiClient.of(given.lead(), port);
        post(lead, given, "/closure", PROPOSAL);

        assertThat(post(ApiClient.of(given.approver(), port), given, "/closure/withdrawal", "")
                        .status())
                .isEqualTo(404);
        Answer taken = post(lead, given, "/closure/withdrawal", "");

        assertThat(taken.status()).as(taken.body()).isEqualTo(200);
        assertThat(lead.get(path(given, "")).json().get("state").asString()).isEqualTo("ASSESSED");
    }

    @Test
    void nobodyOfAnotherTownshipFindsAnyOfIt() {
        Given given = fixtures.givenAnAssessedCase(RiskLevel.GREEN);
        Person stranger = people.having(Role.CHILD_SUPERVISOR, CaseFixtures.OTHER_TOWNSHIP);
        PageClient page = PageClient.of(stranger, port);

        for (String part : new String[] {"/closure", "/closure/new", "/closure/approval", "/reopening", "/follow-up"}) {
            assertThat(page.get("/cases/" + given.id().value() + part).status())
                    .as(part)
                    .isEqualTo(404);
        }
        assertThat(ApiClient.of(stranger, port).get(path(given, "/closure")).status())
                .isEqualTo(404);
    }

    private List<MeasureId> measures(Given given) {
        return people.as(
                given.lead(),
                () -> doing.reading(() -> jdbc.sql("SELECT id FROM measure WHERE case_id = ?")
                        .param(given.id().value())
                        .query((rs, row) -> new MeasureId(rs.getObject(1, UUID.class)))
                        .list()));
    }

    private static Answer post(ApiClient api, Given given, String part, String json) {
        String version = api.get(path(given, "")).header("ETag");
        return api.call(
                "POST", path(given, part), json, "Idempotency-Key", Ids.next().toString(), "If-Match", version);
    }

    private static String path(Given given, String part) {
        return "/api/v1/cases/" + given.id().value() + part;
    }
}
