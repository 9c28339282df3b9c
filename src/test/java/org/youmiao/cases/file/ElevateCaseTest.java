package org.youmiao.cases.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.youmiao.DatabaseTest;
import org.youmiao.access.People.Person;
import org.youmiao.access.Role;
import org.youmiao.cases.AtOnce;
import org.youmiao.cases.CaseActs;
import org.youmiao.cases.CaseFixtures;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.plan.ReadPlans;
import org.youmiao.cases.referral.DisclosedPart;
import org.youmiao.cases.referral.ReferralFixtures;
import org.youmiao.cases.timeline.ReadTimeline;
import org.youmiao.cases.timeline.TimelineKind;
import org.youmiao.clocks.ClockView;
import org.youmiao.county.TestServer;
import org.youmiao.edge.Paging;
import org.youmiao.http.Answer;
import org.youmiao.http.PageClient;
import org.youmiao.intake.NewReport;
import org.youmiao.intake.ReportFixtures;
import org.youmiao.intake.ReportId;
import org.youmiao.people.Sex;

/** 提级办理: the county office takes a case up, with all that belongs to it. */
class ElevateCaseTest extends DatabaseTest {
    private static final String COUNTY = "990001000000";

    @Autowired
    private CaseFixtures fixtures;

    @Autowired
    private ReferralFixtures referrals;

    @Autowired
    private ReportFixtures reports;

    @Autowired
    private ElevateCase elevateCase;

    @Autowired
    private ReadTimeline timeline;

    @Autowired
    private ReadPlans plans;

    @Autowired
    private CaseActs acts;

    @Autowired
    private AtOnce atOnce;

    @LocalServerPort
    private int port;

    private Person office;

    @BeforeEach
    void someoneOfTheOffice() {
        office = people.having(Role.COUNTY_OFFICE, COUNTY);
    }

    @Test
    void nobodyWhoHadTheCaseFindsItAnyMore() {
        var given = fixtures.givenAPlannedCase();

        elevate(given.id());

        for (Person before : List.of(given.lead(), given.approver(), given.director())) {
            assertThatThrownBy(() -> acts.file(before, given.id())).hasMessage("not-found");
        }
        assertThat(acts.file(office, given.id()).lead()).isEqualTo(office.id());
        assertThat(people.as(office, () -> plans.all(given.id()))).isNotNull();
    }

    @Test
    void allThatBelongsToTheCaseGoesWithIt() throws SQLException {
        var given = referrals.givenAFullCase();
        referrals.givenAReferral(given, DisclosedPart.NAME);

        elevate(given.caseId());

        Map<String, List<String>> areas = areasOf(given.caseId());
        assertThat(areas)
                .containsKeys(
                        "case_file", "case_member", "case_report", "case_elevation", "assessment", "visit", "referral");
        assertThat(areas.values()).allSatisfy(of -> assertThat(of).containsOnly(COUNTY));
    }

    @Test
    void dutiesGoOnAtTheOfficesDesksWithTheTimeTheyHad() {
        var given = fixtures.givenAPlannedCase();
        List<Instant> before = dueOf(acts.clocks(given.lead(), given.id()));

        elevate(given.id());

        List<ClockView> after = acts.clocks(office, given.id());
        assertThat(dueOf(after)).isEqualTo(before).isNotEmpty();
        assertThat(after.stream().filter(one -> one.state().isOpen()))
                .allSatisfy(one -> assertThat(one.desk()).hasToString("OFFICE:990001"));
    }

    @Test
    void whatAnAgencyOwesStaysWithTheAgency() throws SQLException {
        var given = referrals.givenAFullCase();
        referrals.givenAReferral(given, DisclosedPart.NAME);

        elevate(given.caseId());

        assertThat(read(
                        "SELECT desk || ' ' || area FROM clock WHERE subject_id IN (SELECT id FROM referral WHERE case_id = ?)"
                                + " AND state = 'RUNNING'",
                        given.caseId()))
                .containsExactly("AGENCY:" + given.agency() + " " + COUNTY);
    }

    @Test
    void theTimelineTellsTheOfficeWhy() {
        var given = fixtures.givenAnOpenCase();

        elevate(given.id());

        assertThat(people.as(office, () -> timeline.read(given.id(), new Paging(null, 50)))
                        .items())
                .filteredOn(item -> item.kind() == TimelineKind.ELEVATED)
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.by()).isEqualTo(office.name());
                    assertThat(item.detail().get("reason").asString()).isEqualTo("涉及该站人员。");
                });
    }

    @Test
    void aCaseIsTakenUpOnce() {
        var given = fixtures.givenAnOpenCase();
        var done = elevate(given.id());

        assertThatThrownBy(() -> elevate(given.id(), done.version())).hasMessage("case.with-office");
        assertThatThrownBy(() -> elevate(given.id(), done.version() - 1)).hasMessage("stale");
    }

    @Test
    void ofTwoWhoTakeItUpAtOnceTheSecondIsTold() throws Exception {
        var given = fixtures.givenAnOpenCase();
        Person colleague = people.having(Role.COUNTY_OFFICE, COUNTY);
        int version = acts.file(office, given.id()).version();
        var command = new ElevateCase.Command(given.id(), version, "涉及该站人员。");

        List<String> outcomes = atOnce.write(
                office,
                given.id(),
                List.of(
                        () -> people.as(office, () -> elevateCase.elevate(command)),
                        () -> people.as(colleague, () -> elevateCase.elevate(command))));

        assertThat(outcomes).containsExactlyInAnyOrder(AtOnce.DONE, "stale");
    }

    @Test
    void onlyTheOfficeTakesACaseUp() {
        var given = fixtures.givenAnOpenCase();
        var command = new ElevateCase.Command(
                given.id(), acts.file(given.lead(), given.id()).version(), "想转走。");

        assertThatThrownBy(() -> people.as(given.lead(), () -> elevateCase.elevate(command)))
                .hasMessage("refused.permission");
        assertThatThrownBy(() -> people.as(given.approver(), () -> elevateCase.elevate(command)))
                .hasMessage("refused.permission");
        assertThat(PageClient.of(given.lead(), port).get(team(given)).body()).doesNotContain("提级办理");
        assertThat(PageClient.of(office, port).get(team(given)).body()).contains("提级办理");
    }

    /** From the report against the station, over the taking up, to the report in the case: as the office does it on the pages. */
    @Test
    void aReportAgainstTheStationJoinsTheCaseOnceTheOfficeHasIt() {
        String name = ReportFixtures.aName();
        var given = fixtures.givenAnOpenCaseOf(name);
        PageClient page = PageClient.of(office, port);
        ReportId report = reports.givenAReport(
                        people.having(Role.CHILD_DIRECTOR, CaseFixtures.VILLAGE),
                        ReportFixtures.about(
                                ReportFixtures.VILLAGE,
                                org.youmiao.intake.Answer.NO,
                                true,
                                new NewReport.ChildTold(name, Sex.FEMALE, 10, null, null, null, null, null)))
                .id();
        String screening = "/reports/" + report.value() + "/screening";
        String elevation = "/cases/" + given.id().value() + "/elevation";

        assertThat(page.get(screening).body()).contains(elevation + "?report=" + report.value());
        String asked = elevation + "?report=" + report.value();
        Answer empty = page.submit(elevation, page.get(asked), "reason", "");
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.body()).contains(report.value().toString());
        Answer done = page.submit(elevation, page.get(asked), "reason", "报告涉及该站人员。");
        assertThat(done.location()).as(done.body()).endsWith(screening);

        String joining = screening + "/joining?child=" + given.child().value() + "&amp;caseId="
                + given.id().value();
        assertThat(page.get(screening).body()).contains("由您主责", joining);
        Answer joined = page.submit(screening + "/joining", page.get(joining.replace("&amp;", "&")));
        assertThat(joined.location())
                .as(joined.body())
                .endsWith("/cases/" + given.id().value());
    }

    private static String team(CaseFixtures.Given given) {
        return "/cases/" + given.id().value() + "/team";
    }

    private ElevateCase.Elevated elevate(CaseId id) {
        return elevate(id, acts.file(office, id).version());
    }

    private ElevateCase.Elevated elevate(CaseId id, int version) {
        return people.as(office, () -> elevateCase.elevate(new ElevateCase.Command(id, version, "涉及该站人员。")));
    }

    private static List<Instant> dueOf(List<ClockView> clocks) {
        return clocks.stream()
                .filter(one -> one.state().isOpen())
                .map(ClockView::dueAt)
                .sorted()
                .toList();
    }

    /** Every table that has the case and an area, and which areas it bears there. */
    private static Map<String, List<String>> areasOf(CaseId id) throws SQLException {
        Map<String, List<String>> areas = new TreeMap<>();
        areas.put("case_file", read("SELECT area FROM case_file WHERE id = ?", id));
        for (String table : read(
                "SELECT a.table_name FROM information_schema.columns a JOIN information_schema.columns c"
                        + " USING (table_schema, table_name) JOIN pg_tables t ON t.schemaname = a.table_schema AND t.tablename = a.table_name"
                        + " WHERE a.table_schema = 'c990001' AND a.column_name = 'area' AND c.column_name = 'case_id'"
                        + " AND CAST(? AS uuid) IS NOT NULL",
                id)) {
            List<String> of = read("SELECT DISTINCT area FROM " + table + " WHERE case_id = ?", id);
            if (!of.isEmpty()) {
                areas.put(table, of);
            }
        }
        return areas;
    }

    private static List<String> read(String sql, CaseId id) throws SQLException {
        try (Connection owner =
                        DriverManager.getConnection(TestServer.url(), TestServer.user(), TestServer.password());
                PreparedStatement query = owner.prepareStatement(sql)) {
            owner.setSchema("c990001");
            query.setObject(1, id.value());
            List<String> found = new ArrayList<>();
            try (ResultSet rs = query.executeQuery()) {
                while (rs.next()) {
                    found.add(rs.getString(1));
                }
            }
            return found;
        }
    }
}
