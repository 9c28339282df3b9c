package org.youmiao.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youmiao.DatabaseTest;
import org.youmiao.access.Acting;
import org.youmiao.access.People.Person;
import org.youmiao.access.Role;
import org.youmiao.access.SystemActor;
import org.youmiao.cases.CaseActs;
import org.youmiao.cases.CaseFixtures;
import org.youmiao.cases.ReferralId;
import org.youmiao.cases.RiskLevel;
import org.youmiao.cases.closure.ClosureDecision;
import org.youmiao.cases.closure.ClosureReason;
import org.youmiao.cases.closure.DecideClosure;
import org.youmiao.cases.closure.ProposeClosure;
import org.youmiao.cases.referral.DisclosedPart;
import org.youmiao.cases.referral.ReferralFixtures;
import org.youmiao.clocks.Clocks;
import org.youmiao.clocks.StartClock;
import org.youmiao.county.Counties;
import org.youmiao.http.Answer;
import org.youmiao.http.ApiClient;
import org.youmiao.http.PageClient;
import org.youmiao.intake.ReportFixtures;
import org.youmiao.intake.screening.ScreenReport;
import org.youmiao.kernel.Ids;
import org.youmiao.kernel.SubjectRef;
import tools.jackson.databind.JsonNode;

/** Every duty that a rule can make stands in the worklist of who owns it, in words, with a link to a page that opens. */
class DutyLinesTest extends DatabaseTest {
    @Autowired
    private CaseFixtures cases;

    @Autowired
    private ReferralFixtures referrals;

    @Autowired
    private ReportFixtures reports;

    @Autowired
    private CaseActs acts;

    @Autowired
    private ProposeClosure propose;

    @Autowired
    private DecideClosure decide;

    @Autowired
    private ScreenReport screen;

    @Autowired
    private Clocks clocks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @LocalServerPort
    private int port;

    private final Set<String> told = new HashSet<>();

    @Test
    void everyRuleHasALineThatLeadsToThePageOnWhichItIsDone() {
        dutiesAboutCases();
        dutiesAboutReferrals();
        dutiesAboutReports();
        dutiesAboutEmergencies();
        dutiesOfAdministrators();

        assertThat(told).containsAll(rules());
    }

    private void dutiesAboutCases() {
        var open = cases.givenAnOpenCase();
        told(open.director(), open.id().value(), "FIRST_VISIT", "/visits/new");
        told(open.lead(), open.id().value(), "ASSESS", "/assessments/draft");
        var inDanger = cases.givenACaseOpenedInDanger();
        told(inDanger.director(), inDanger.id().value(), "FIRST_VISIT_URGENT", "/visits/new");
        people.as(open.lead(), () -> cases.assess(open.id(), RiskLevel.GREEN));
        told(open.lead(), open.id().value(), "PLAN", "/plan/draft");
        told(open.lead(), open.id().value(), "REVIEW", "/reviews/new");
        visit(open);
        told(open.director(), open.id().value(), "VISIT", "/visits/new");

        var submitted = cases.givenACaseWithASubmittedPlan();
        told(submitted.approver(), submitted.id().value(), "PLAN_APPROVAL", "/plan/approval");

        var planned = cases.givenAPlannedCase();
        String number = acts.file(planned.lead(), planned.id()).number();
        told(planned.lead(), "", number, "MEASURE", "/measures/" + measureOf(planned));

        int assessed = acts.file(open.lead(), open.id()).version();
        people.as(
                open.lead(),
                () -> propose.propose(new ProposeClosure.Command(
                        open.id(), assessed, Set.of(ClosureReason.GOALS_REACHED), "目标已达成。")));
        told(open.approver(), open.id().value(), "CLOSURE_APPROVAL", "/closure/approval");
        told(open.lead(), open.id().value(), "CLOSURE_APPROVAL", "");
        int proposed = acts.file(open.lead(), open.id()).version();
        people.as(
                open.approver(),
                () -> decide.decide(new DecideClosure.Command(open.id(), proposed, ClosureDecision.APPROVE, null)));
        told(open.lead(), open.id().value(), "FOLLOW_UP", "/follow-up");
    }

    private String measureOf(CaseFixtures.Given given) {
        return ApiClient.of(given.lead(), port)
                .get("/api/v1/cases/" + given.id().value() + "/plans")
                .json()
                .at("/0/measures/0/id")
                .asString();
    }

    private void visit(CaseFixtures.Given given) {
        Answer made = post(
                given.director(),
                "/api/v1/cases/" + given.id().value() + "/visits",
                "{\"outcome\": \"MADE\", \"occurredAt\": \"%s\", \"place\": \"HOME\", \"seen\": [\"CHILD\"]}"
                        .formatted(Instant.now()));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
    }

    private void dutiesAboutReferrals() {
        var given = referrals.givenAFullCase();
        var referral = referrals.givenAReferral(given, DisclosedPart.NAME);
        told(given.liaison(), referral.value(), "REFERRAL_ACCEPT", "/answer");
        answer(given.liaison(), referral, 1, "{\"step\": \"ACCEPT\"}");
        told(given.liaison(), referral.value(), "REFERRAL_ANSWER", "/answer");
        answer(given.liaison(), referral, 2, "{\"step\": \"COMPLETE\", \"text\": \"已返校。\"}");
        told(given.worker(), referral.value(), "REFERRAL_DONE", "/referrals/" + referral.value());

        var another = referrals.givenAReferral(given, DisclosedPart.NAME);
        answer(given.liaison(), another, 1, "{\"step\": \"DECLINE\", \"text\": \"不属于本单位职责。\"}");
        told(given.worker(), another.value(), "REFERRAL_DECLINED", "/referrals/" + another.value());
    }

    private void answer(Person liaison, ReferralId referral, int version, String json) {
        Answer answered = ApiClient.of(liaison, port)
                .call(
                        "POST",
                        "/api/v1/referrals/" + referral.value() + "/answers",
                        json,
                        "Idempotency-Key",
                        Ids.next().toString(),
                        "If-Match",
                        "\"" + version + "\"");
        assertThat(answered.status()).as(answered.body()).isEqualTo(201);
    }

    private void dutiesAboutReports() {
        Person station = people.having(Role.STATION_WORKER, ReportFixtures.TOWNSHIP);
        Person reporter = people.having(Role.CHILD_DIRECTOR, ReportFixtures.VILLAGE.value());
        var urgent = reports.givenAReport(
                reporter, ReportFixtures.report(ReportFixtures.VILLAGE, org.youmiao.intake.Answer.YES, false));
        told(station, urgent.id().value(), "SCREEN_URGENT", "/screening");
        var report = reports.givenAReport();
        told(station, report.id().value(), "SCREEN", "/screening");
        UUID caseId = people.as(station, () -> screen.decide(ReportFixtures.openCase(report.id(), 1)))
                .caseId();
        told(station, report.id().value(), "REPORTER_FEEDBACK", "/reporter");
        change(
                station,
                report.id().value(),
                "/police-notices",
                "{\"step\": \"ACCEPTED\", \"happenedAt\": \"%s\", \"policeUnit\": \"麦田镇派出所\"}"
                        .formatted(Instant.now()));
        told(station, report.id().value(), "POLICE_FEEDBACK", "/police-notices");
        change(station, report.id().value(), "/additions", "{\"text\": \"邻居又来电话。\"}");
        told(station, Objects.requireNonNull(caseId), "LATER_FACTS", "/later-facts");
        change(
                station,
                report.id().value(),
                "/additions",
                "{\"text\": \"孩子被打伤。\", \"dangerNow\": true, \"policeCalled\": \"YES\"}");
        told(station, Objects.requireNonNull(caseId), "LATER_FACTS_URGENT", "/later-facts");
        var elsewhere = reports.givenAReport();
        change(
                station,
                elsewhere.id().value(),
                "/screening",
                "{\"outcome\": \"HAND_OVER\", \"handOver\": {\"kind\": \"COUNTY\", \"name\": \"邻县\"}, \"reason\": \"孩子住在邻县。\"}");
        told(station, elsewhere.id().value(), "HANDOVER_RECEIPT", "/screening/receipt");
    }

    private void change(Person person, UUID report, String step, String json) {
        ApiClient api = ApiClient.of(person, port);
        String path = "/api/v1/reports/" + report;
        Answer answer = api.call(
                "POST",
                path + step,
                json,
                "Idempotency-Key",
                Ids.next().toString(),
                "If-Match",
                api.get(path).header("ETag"));
        assertThat(answer.status()).as(step + " " + answer.body()).isIn(200, 201);
    }

    private void dutiesAboutEmergencies() {
        var given = cases.givenAnOpenCase();
        Person elsewhere = people.having(Role.STATION_WORKER, CaseFixtures.OTHER_TOWNSHIP);
        String number = acts.file(given.lead(), given.id()).number();
        Answer opened =
                PageClient.of(elsewhere, port).fillIn("/emergency", "number", number, "reason", "凌晨接到电话，孩子独自在家");
        assertThat(opened.location())
                .as(opened.body())
                .isEqualTo("/cases/" + given.id().value());
        for (Role role : List.of(Role.COUNTY_OFFICE, Role.SECURITY_ADMIN)) {
            told(people.having(role, "990001000000"), "", number, "BREAK_GLASS_REVIEW", "/review");
        }
    }

    private void dutiesOfAdministrators() {
        Person auditor = people.having(Role.AUDITOR, "990001000000");
        assertThat(ApiClient.of(auditor, port)
                        .call(
                                "POST",
                                "/api/v1/audit/verification",
                                null,
                                "Idempotency-Key",
                                "verify-" + UUID.randomUUID())
                        .status())
                .isEqualTo(200);
        told(auditor, "", "审计记录", "AUDIT_VERIFY", "/audit/verification");

        SubjectRef calendar = new SubjectRef("calendar", new UUID(0, 0));
        Counties.call(
                QINGHE,
                () -> Acting.system(
                        SystemActor.CLOCKS,
                        () -> transactions.execute(status -> clocks.restart(
                                StartClock.of("CALENDAR_NEXT_YEAR", calendar, "工作日历", QINGHE.area(), Instant.now())))));
        told(people.having(Role.SYSTEM_ADMIN, "990001000000"), calendar.id(), "CALENDAR_NEXT_YEAR", "/calendar/import");
    }

    @Test
    void eachLineSaysSinceWhenByWhichRuleAndWhoElseHasIt() {
        var open = cases.givenAnOpenCase();
        JsonNode duty =
                duty(ApiClient.of(open.director(), port), open.id().value().toString(), "", "FIRST_VISIT");

        assertThat(duty.get("starts").asString()).isEqualTo("个案开立或者重新打开");
        assertThat(duty.get("amount").asInt()).isEqualTo(5);
        assertThat(duty.get("unit").asString()).isEqualTo("WORKING_DAY");
        assertThat(duty.get("number").asString()).isEqualTo("DB3301/T 0460-2024");
        assertThat(duty.get("desk").asString()).startsWith("VILLAGE:");
        assertThat(duty.get("owner").asString()).isNotBlank();
        assertThat(duty.get("escalatedTo")).isEmpty();
        assertThat(ApiClient.of(open.director(), port)
                        .get(duty.get("explained").asString())
                        .status())
                .isEqualTo(200);
        assertThat(PageClient.of(open.director(), port).get("/worklist").body())
                .contains("个案开立或者重新打开，期限 5 个工作日")
                .contains("（DB3301/T 0460-2024）");
    }

    @Test
    void theEmptyWorklistSaysWhatWouldBeThereAndWhatOneCanDo() {
        for (Role role : List.of(Role.HOTLINE_CLERK, Role.PROVIDER_WORKER, Role.CONFERENCE_MEMBER)) {
            Person person = people.having(role, "990001000000");
            assertThat(PageClient.of(person, port).get("/worklist").body())
                    .as("%s", role)
                    .contains("现在没有要做的事")
                    .contains("/my-reports/new");
        }
    }

    private void told(Person person, UUID subject, String rule, String page) {
        told(person, subject.toString(), "", rule, page);
    }

    /** The person's worklist has the duty, says about whom, names the page, and the page opens. */
    private void told(Person person, String subject, String label, String rule, String page) {
        JsonNode duty = duty(ApiClient.of(person, port), subject, label, rule);
        assertThat(duty.get("title").asString()).isNotBlank();
        assertThat(duty.get("about").asString("")).as("what %s is about", rule).isNotBlank();
        String path = duty.get("path").asString("");
        assertThat(path).as("where %s is done", rule).endsWith(page);
        assertThat(PageClient.of(person, port).get(path).status())
                .as("%s opens", path)
                .isEqualTo(200);
        told.add(rule);
    }

    private static JsonNode duty(ApiClient api, String subject, String label, String rule) {
        String cursor = "";
        do {
            JsonNode part = api.get("/api/v1/worklist?limit=200" + cursor).json();
            for (JsonNode duty : part.get("items")) {
                if (duty.get("rule").asString().equals(rule)
                        && (duty.get("subjectId").asString().equals(subject)
                                || duty.get("label").asString().equals(label))) {
                    return duty;
                }
            }
            cursor = part.get("next").isNull()
                    ? ""
                    : "&cursor=" + part.get("next").asString();
        } while (!cursor.isEmpty());
        throw new AssertionError("no duty " + rule + " in the worklist");
    }

    private Answer post(Person person, String path, String json) {
        return ApiClient.of(person, port)
                .call("POST", path, json, "Idempotency-Key", Ids.next().toString());
    }

    /** All rules that the county was given; tests of the rules' own room add versions, no codes. */
    private List<String> rules() {
        return Counties.call(
                QINGHE,
                () -> Acting.system(
                        SystemActor.CLOCKS,
                        () -> transactions.execute(status -> jdbc.sql("SELECT DISTINCT code FROM clock_rule")
                                .query(String.class)
                                .list())));
    }
}
