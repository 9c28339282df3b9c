package org.youmiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.youmiao.access.People;
import org.youmiao.access.People.Person;
import org.youmiao.access.Role;
import org.youmiao.cases.referral.ReferralFixtures;
import org.youmiao.http.Answer;
import org.youmiao.http.ApiClient;
import org.youmiao.http.DescribedApi;
import org.youmiao.http.PageClient;
import org.youmiao.kernel.Ids;
import org.youmiao.kernel.Shanghai;
import tools.jackson.databind.JsonNode;

/**
 * The examples of the API's description are sent to the real API, in the order of the main job, and what comes back is what is
 * described.
 */
class ApiExamplesTest extends DatabaseTest {
    private static final String COUNTY = "511781000000";
    private static final String TOWNSHIP = "511781109000";
    private static final String VILLAGE = "511781109002";

    /** They change what other tests of the same county reckon with. */
    private static final Set<String> OF_THE_WHOLE_COUNTY = Set.of("ruleReplace", "calendarTake", "rhythmReplace");

    /** Pages that wait for another state of the case than the one in which the main job leaves it. */
    private static final Set<String> NOT_IN_THIS_STATE = Set.of(
            "/cases/{caseId}/closure/approval",
            "/cases/{id}/plan/approval",
            "/cases/{id}/team/{member}/end",
            "/cases/{id}/assessments/decision",
            "/reports/{id}/screening/joining");

    @Autowired
    private ReferralFixtures.Acts acts;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mappings;

    @LocalServerPort
    private int port;

    private DescribedApi api;
    private Person director;
    private Person colleague;
    private ApiClient station;
    private ApiClient supervisor;
    private ApiClient liaison;

    @BeforeEach
    void everyoneSignsIn() {
        api = new DescribedApi(
                new ApiClient(port, null).get("/api/v1/openapi.json").body());
        people.as(
                people.having(Role.SYSTEM_ADMIN, COUNTY), () -> acts.readAgencies("jyj,市教育局,EDUCATION,2021-06-01,\n"));
        director = people.having(Role.CHILD_DIRECTOR, VILLAGE);
        colleague = people.having(Role.STATION_WORKER, TOWNSHIP);
        station = client(people.having(Role.STATION_WORKER, TOWNSHIP));
        supervisor = client(people.having(Role.CHILD_SUPERVISOR, TOWNSHIP));
        liaison = client(people.having(Role.AGENCY_LIAISON, COUNTY, "jyj"));
    }

    @Test
    void everyExampleIsAcceptedAndAnsweredAsDescribed() {
        doTheMainJob();

        assertThat(api.deviations()).isEmpty();
        TreeSet<String> left = new TreeSet<>(api.operations().keySet());
        left.removeAll(api.called());
        assertThat(left).isEqualTo(OF_THE_WHOLE_COUNTY);
    }

    /** Whatever has an identifier of a record in its address, with a real record, near and far. */
    @Test
    void everyCallAboutARecordAnswersThoseWhomItConcernsAndNobodyElse() throws SQLException {
        doTheMainJob();

        RecordAccess access = new RecordAccess(people, port, Endpoint.all(mappings));
        assertThat(access.mistakes(aboutRecords().map(RecordAccess.Attempt::of).toList()))
                .isEmpty();
    }

    /** And whatever is sent from a page, about a record or not, is declined for those who may not, however well it is filled in. */
    @Test
    void everyPageAboutARecordAnswersThoseWhomItConcernsAndNobodyElse() throws SQLException {
        doTheMainJob();

        List<Endpoint> endpoints = Endpoint.all(mappings);
        RecordPages pages = new RecordPages(
                aboutRecords().toList(),
                Stream.of(Role.COUNTY_OFFICE, Role.SECURITY_ADMIN, Role.SYSTEM_ADMIN)
                        .map(role -> PageClient.of(people.having(role, COUNTY), port))
                        .toList());
        pages.know("accounts", colleague.id().toString());
        pages.know("emergencies", opened());
        List<RecordAccess.Attempt> attempts = endpoints.stream()
                .filter(page -> page.path().contains("{") || page.method().equals("POST"))
                .filter(page -> !page.path().startsWith("/api/"))
                .filter(page -> !page.path().contains("{level}"))
                .filter(page -> !NOT_IN_THIS_STATE.contains(page.path()))
                .filter(page -> page.permission().isPresent() && pages.knows(page))
                .map(pages::attempt)
                .toList();
        assertThat(attempts).hasSizeGreaterThan(100);
        assertThat(new RecordAccess(people, port, endpoints).mistakes(attempts)).isEmpty();
    }

    private Stream<DescribedApi.Sent> aboutRecords() {
        return api.sent().values().stream()
                .filter(call ->
                        call.template().contains("{") && !call.template().matches(".*\\{(code|level)}.*"))
                .filter(call -> !call.template().endsWith("/passing-on"));
    }

    /** A case that someone of another township holds open. */
    private String opened() {
        String number = station.get("/api/v1/cases?limit=1")
                .json()
                .at("/items/0/number")
                .asString();
        String id = Ids.next().toString();
        Answer answer = PageClient.of(people.having(Role.STATION_WORKER, "511781105000"), port)
                .post("/emergency", "number", number, "reason", "夜间送来走失儿童", "idempotencyKey", id);
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return id;
    }

    private void doTheMainJob() {
        signInAndOut();
        directory();
        reports();
        String child = children();
        String caseId = text(api.call(station, "casesOpen", "/child", child), "id");
        team(caseId);
        clocks(caseId);
        visits(caseId);
        assessment(caseId);
        plan(caseId, "plansDecide");
        plan(caseId, "plansDecideOfCase");
        review(caseId);
        referrals(caseId);
        closure(caseId);
        elevation();
        auditor();
    }

    private void signInAndOut() {
        Person person = people.having(Role.STATION_WORKER, TOWNSHIP);
        Answer issued = api.call(
                new ApiClient(port, null),
                "tokensSignIn",
                "/username",
                person.username(),
                "/password",
                People.PASSWORD);
        ApiClient signedIn = new ApiClient(port, text(issued, "token"));
        api.call(signedIn, "meShow");
        api.call(signedIn, "tokensSignOut");
    }

    private void directory() {
        api.call(station, "networkAreas");
        api.call(station, "networkAgencies");
        ApiClient administrator = client(people.having(Role.SYSTEM_ADMIN, COUNTY));
        api.call(administrator, "ruleAll");
        api.call(administrator, "ruleVersions", "{code}", "VISIT");
        api.call(administrator, "calendarRead");
        api.call(administrator, "calendarPreview");
        api.call(administrator, "rhythmAll");
        api.call(administrator, "rhythmShow", "{level}", "RED");
        api.call(administrator, "networkImportAreas");
    }

    private void reports() {
        String report = text(api.call(liaison, "reportsReceive"), "id");
        api.call(liaison, "reportsList", "?own", "true");
        api.call(liaison, "reportsAdd", "{id}", report);
        api.call(station, "screeningTakeUp", "{id}", report, "If-Match", ofReport(report));
        api.call(station, "screeningPolice", "{id}", report, "If-Match", ofReport(report));
        Answer seen = api.call(station, "screeningView", "{id}", report);
        String others = seen.json().get("children").values().stream()
                .map(child -> child.get("id").toString())
                .collect(Collectors.joining(",", "[", "]"));
        JsonNode decided = api.call(
                        station,
                        "screeningScreen",
                        "{id}",
                        report,
                        "If-Match",
                        seen.header("ETag"),
                        "/newChild/others",
                        others)
                .json();
        api.call(station, "screeningReporter", "{id}", report);
        api.call(station, "screeningTell", "{id}", report, "If-Match", ofReport(report));
        api.call(station, "reportsView", "{id}", report);
        laterFacts(report, decided.get("caseId").asString());

        String elsewhere = text(api.call(liaison, "reportsReceive"), "id");
        api.call(station, "screeningPassOn", "{id}", elsewhere, "If-Match", ofReport(elsewhere));

        String handed = text(api.call(liaison, "reportsReceive"), "id");
        post(
                station,
                "/api/v1/reports/" + handed + "/screening",
                "{\"outcome\":\"HAND_OVER\",\"handOver\":{\"kind\":\"COUNTY\",\"name\":\"青禾市未保办\"},\"reason\":\"已随父母迁往\","
                        + "\"withoutPolice\":\"报告人已拨打 110\"}",
                ofReport(handed));
        api.call(station, "screeningReceipt", "{id}", handed, "If-Match", ofReport(handed));

        String nothing = text(api.call(liaison, "reportsReceive"), "id");
        post(
                station,
                "/api/v1/reports/" + nothing + "/screening",
                "{\"outcome\":\"NO_FURTHER_ACTION\",\"reason\":\"经核实系误会\",\"withoutPolice\":\"报告人已拨打 110\"}",
                ofReport(nothing));
        api.call(supervisor, "screeningConfirm", "{id}", nothing, "If-Match", ofReport(nothing));
    }

    private void laterFacts(String report, String caseId) {
        api.call(liaison, "reportsAdd", "{id}", report);
        String seen = api.call(station, "laterFactsShow", "{caseId}", caseId).header("ETag");
        api.call(station, "laterFactsConfirm", "{caseId}", caseId, "If-Match", seen);
    }

    private String children() {
        String child = text(api.call(station, "childrenRegister"), "id");
        api.call(station, "childrenList", "?area", VILLAGE);
        String known = api.call(station, "childrenFacts", "{id}", child).header("ETag");
        api.call(station, "childrenCorrect", "{id}", child, "If-Match", known);
        api.call(station, "childrenPossible");
        api.call(station, "searchSearch");
        api.call(station, "childRelationsAddGuardian", "{child}", child);
        String group = text(api.call(station, "childRelationsAddGroup", "{child}", child), "id");
        api.call(station, "childRelationsGroups", "{child}", child);
        JsonNode guardian =
                api.call(station, "childrenView", "{id}", child).json().at("/guardians/0");
        String person = guardian.path("guardian").asString();
        api.call(
                station,
                "childRelationsCorrectGuardian",
                "{child}",
                child,
                "{guardian}",
                person,
                "If-Match",
                "\"" + guardian.path("version").asInt() + "\"");
        String guardianship = guardian.path("id").asString();
        api.call(station, "childRelationsEndGuardianship", "{child}", child, "{id}", guardianship);
        api.call(station, "childRelationsEndGroup", "{child}", child, "{id}", group);
        return child;
    }

    private void team(String caseId) {
        api.call(station, "casesList");
        api.call(station, "teamCandidates", "{id}", caseId);
        api.call(station, "teamCall", "{id}", caseId, "/account", director.id().toString());
        String member = text(
                api.call(
                        station,
                        "teamCall",
                        "{id}",
                        caseId,
                        "/account",
                        colleague.id().toString()),
                "id");
        api.call(station, "teamMembers", "{id}", caseId);
        api.call(station, "teamEnd", "{id}", caseId, "{member}", member);
        api.call(
                station,
                "teamHandOver",
                "{id}",
                caseId,
                "/lead",
                colleague.id().toString(),
                "If-Match",
                version(caseId));
    }

    private void clocks(String caseId) {
        api.call(station, "worklistList");
        String office = people.having(Role.COUNTY_OFFICE, COUNTY).id().toString();
        String clock = duty(caseId, "FIRST_VISIT");
        String until = LocalDate.now(Shanghai.ZONE).plusDays(9).toString();
        String first = api.call(supervisor, "clockRead", "{id}", clock).header("ETag");
        String paused = api.call(
                        supervisor,
                        "clockPause",
                        "{id}",
                        clock,
                        "/until",
                        until,
                        "/consentedBy",
                        office,
                        "If-Match",
                        first)
                .header("ETag");
        String resumed = api.call(supervisor, "clockResume", "{id}", clock, "If-Match", paused)
                .header("ETag");
        api.call(supervisor, "clockExtend", "{id}", clock, "/consentedBy", office, "If-Match", resumed);
    }

    private void visits(String caseId) {
        Answer recorded = api.call(station, "visitsRecord", "{caseId}", caseId, "/occurredAt", now());
        String visit = text(recorded, "id");
        api.call(station, "visitsAmend", "{caseId}", caseId, "{id}", visit);
        api.call(station, "visitsOne", "{caseId}", caseId, "{id}", visit);
        api.call(station, "visitsList", "{caseId}", caseId);
    }

    private void assessment(String caseId) {
        api.call(station, "assessmentsInstrument", "{caseId}", caseId);
        String assessment = text(api.call(station, "assessmentsCarryOut", "{caseId}", caseId), "id");
        api.call(station, "assessmentsList", "{caseId}", caseId);
        api.call(station, "assessmentsRead", "{caseId}", caseId, "{id}", assessment);
    }

    private void plan(String caseId, String decide) {
        String dueOn = LocalDate.now(Shanghai.ZONE).plusDays(14).toString();
        String inOneStep = String.valueOf(decide.equals("plansDecide"));
        Answer saved = api.call(
                station, "plansWrite", "{caseId}", caseId, "/goals/0/measures/0/dueOn", dueOn, "/submit", inOneStep);
        String plan = text(saved, "id");
        String submitted = saved.header("ETag");
        if (!decide.equals("plansDecide")) {
            submitted = api.call(station, "plansSubmit", "{id}", plan, "If-Match", submitted)
                    .header("ETag");
        }
        api.call(supervisor, decide, "{caseId}", caseId, "{id}", plan, "If-Match", submitted);
        JsonNode measure = api.call(station, "plansRead", "{id}", plan).json().at("/measures/0");
        String version = "\"" + measure.path("version").asInt() + "\"";
        api.call(station, "plansSettle", "{id}", measure.path("id").asString(), "If-Match", version);
        api.call(station, "plansList", "{caseId}", caseId);
    }

    private void review(String caseId) {
        api.call(
                station,
                "reviewsRecord",
                "{caseId}",
                caseId,
                "/reviewedOn",
                LocalDate.now(Shanghai.ZONE).toString());
        api.call(station, "reviewsList", "{caseId}", caseId);
    }

    private void referrals(String caseId) {
        api.call(station, "referralsPreview", "{caseId}", caseId, "?parts", "NAME");
        String referral = text(api.call(station, "referralsSend", "{caseId}", caseId), "id");
        api.call(liaison, "referralsList", "?box", "INBOX");
        String version = api.call(liaison, "referralsRead", "{id}", referral).header("ETag");
        api.call(liaison, "referralsLetter", "{id}", referral);
        api.call(liaison, "referralsAnswer", "{id}", referral, "If-Match", version);
        version = liaison.get("/api/v1/referrals/" + referral).header("ETag");
        post(
                liaison,
                "/api/v1/referrals/" + referral + "/answers",
                "{\"step\":\"COMPLETE\",\"text\":\"已返校。\"}",
                version);
        version = station.get("/api/v1/referrals/" + referral).header("ETag");
        api.call(station, "referralsAcknowledge", "{id}", referral, "If-Match", version);
        api.call(station, "referralsOfCase", "{caseId}", caseId);

        String another = text(api.call(station, "referralsSend", "{caseId}", caseId), "id");
        version = station.get("/api/v1/referrals/" + another).header("ETag");
        api.call(station, "referralsWithdraw", "{id}", another, "If-Match", version);
    }

    private void closure(String caseId) {
        api.call(station, "closurePropose", "{caseId}", caseId, "If-Match", version(caseId));
        api.call(station, "closureTakeBack", "{caseId}", caseId, "If-Match", version(caseId));
        api.call(station, "closurePropose", "{caseId}", caseId, "If-Match", version(caseId));
        api.call(supervisor, "closureDecide", "{caseId}", caseId, "If-Match", version(caseId));
        api.call(station, "closureFollowUp", "{caseId}", caseId, "/occurredAt", now());
        api.call(supervisor, "closureReopen", "{caseId}", caseId, "If-Match", version(caseId));
        api.call(station, "closureHistory", "{caseId}", caseId);
        api.call(station, "timelineRead", "{caseId}", caseId);
        api.call(station, "timelineSummary", "{caseId}", caseId);
    }

    /** Another case, since the station finds this one no more. */
    private void elevation() {
        ApiClient office = client(people.having(Role.COUNTY_OFFICE, COUNTY));
        String child = text(api.call(station, "childrenRegister"), "id");
        String caseId = text(api.call(station, "casesOpen", "/child", child), "id");
        api.call(office, "elevationElevate", "{id}", caseId, "If-Match", version(caseId));
    }

    private void auditor() {
        ApiClient auditor = client(people.having(Role.AUDITOR, COUNTY));
        api.call(auditor, "trailList", "?limit", "5");
        api.call(auditor, "trailVerify");
    }

    private String ofReport(String report) {
        return station.get("/api/v1/reports/" + report).header("ETag");
    }

    private String version(String caseId) {
        return api.call(station, "casesView", "{id}", caseId).header("ETag");
    }

    private String duty(String caseId, String rule) {
        return station.get("/api/v1/cases/" + caseId)
                .json()
                .path("duties")
                .valueStream()
                .filter(duty -> duty.path("rule").asString().equals(rule))
                .map(duty -> duty.path("clock").asString())
                .findFirst()
                .orElseThrow();
    }

    private static void post(ApiClient client, String path, String body, String version) {
        Answer answer = client.call(
                "POST",
                path,
                body,
                "If-Match",
                version,
                "Idempotency-Key",
                Ids.next().toString());
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
    }

    private static String text(Answer answer, String field) {
        return answer.json().path(field).asString();
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private ApiClient client(Person person) {
        return ApiClient.of(person, port);
    }
}
