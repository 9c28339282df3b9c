package org.youmiao.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.youmiao.intake.ReportFixtures.COUNTY;
import static org.youmiao.intake.ReportFixtures.OTHER_TOWNSHIP;
import static org.youmiao.intake.ReportFixtures.TOWNSHIP;
import static org.youmiao.intake.ReportFixtures.VILLAGE;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.youmiao.DatabaseTest;
import org.youmiao.access.People.Person;
import org.youmiao.access.Role;
import org.youmiao.intake.read.ViewReporter;
import org.youmiao.intake.report.AddToReport;
import org.youmiao.intake.screening.PassOnCause;
import org.youmiao.intake.screening.PassOnReport;

/** Who reported is sealed, and what was reported never changes: in the database, whatever the code asks for. */
@Import(SealProbe.class)
class SealTest extends DatabaseTest {
    private static final String REPORTERS = "SELECT count(*)::int FROM report_reporter WHERE report_id = ?";

    @Autowired
    private ReportFixtures reports;

    @Autowired
    private SealProbe probe;

    @Autowired
    private ViewReporter viewReporter;

    @Autowired
    private AddToReport add;

    @Autowired
    private PassOnReport passOn;

    private Person reporter;
    private Person station;
    private Person supervisor;
    private Person office;
    private ReportId report;

    @BeforeEach
    void aReport() {
        reporter = people.having(Role.CHILD_DIRECTOR, VILLAGE.value());
        station = people.having(Role.STATION_WORKER, TOWNSHIP);
        supervisor = people.having(Role.CHILD_SUPERVISOR, TOWNSHIP);
        office = people.having(Role.COUNTY_OFFICE, COUNTY);
        report = reports.givenAReport(reporter, ReportFixtures.report()).id();
    }

    @Test
    void theUnitThatScreensSeesTheReporterAndOnlyWhileItScreens() {
        assertThat(people.as(station, () -> probe.screening(REPORTERS, report))).isEqualTo(1);

        assertThat(people.as(station, () -> probe.reading(REPORTERS, report))).isZero();
        assertThat(people.as(station, () -> probe.readingCases(REPORTERS, report)))
                .isZero();
        assertThat(people.as(station, () -> probe.ownAccount(REPORTERS, report)))
                .isZero();
        assertThat(people.as(supervisor, () -> probe.confirming(REPORTERS, report)))
                .isZero();
    }

    @Test
    void nobodyElseSeesTheReporterNotEvenTheCountyOffice() {
        Person elsewhere = people.having(Role.STATION_WORKER, OTHER_TOWNSHIP);
        Person colleague = people.having(Role.CHILD_DIRECTOR, VILLAGE.value());

        assertThat(people.as(office, () -> probe.screening(REPORTERS, report))).isZero();
        assertThat(people.as(elsewhere, () -> probe.screening(REPORTERS, report)))
                .isZero();
        assertThat(people.as(colleague, () -> probe.reading(REPORTERS, report))).isZero();
        assertThatThrownBy(() -> people.as(office, () -> viewReporter.view(report)))
                .hasMessage("not-found");
    }

    @Test
    void whenTheCountyOfficeCallsItUpTheSealPassesToIt() {
        people.as(office, () -> {
            passOn.passOn(new PassOnReport.Command(report, 1, PassOnCause.NEEDS_COUNTY, null, null));
            return true;
        });

        assertThat(people.as(office, () -> probe.screening(REPORTERS, report))).isEqualTo(1);
        assertThat(people.as(station, () -> probe.screening(REPORTERS, report))).isZero();
        assertThat(people.as(office, () -> viewReporter.view(report)).reporter().name())
                .isEqualTo(reporter.name());
    }

    @Test
    void theReporterSeesTheOwnName() {
        assertThat(people.as(reporter, () -> probe.reading(REPORTERS, report))).isEqualTo(1);
    }

    @Test
    void theReportersAdditionBearsNoName() {
        people.as(reporter, () -> add.add(AddToReport.Command.of(report, "又来了一次")));

        assertThat(people.as(
                        station,
                        () -> probe.screening(
                                "SELECT count(*)::int FROM report_addition WHERE report_id = ? AND added_by IS NULL",
                                report)))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE report SET account = 'x' WHERE id = ?",
                "UPDATE report_reporter SET anonymous = true WHERE report_id = ?",
                "UPDATE report_addition SET text = 'x' WHERE report_id = ?",
                "UPDATE screening_entry SET reason = 'x' WHERE report_id = ?",
                "UPDATE police_notice SET note = 'x' WHERE report_id = ?",
                "UPDATE reporter_feedback SET means = 'PHONE' WHERE report_id = ?",
                "DELETE FROM report WHERE id = ?",
                "DELETE FROM screening WHERE report_id = ?",
                "DELETE FROM report_reporter WHERE report_id = ?",
                "DELETE FROM screening_entry WHERE report_id = ?"
            })
    void whatWasWrittenDownCannotBeChangedOrRemoved(String sql) {
        assertThatThrownBy(() -> people.as(station, () -> probe.screening(sql, report)))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void ofTheScreeningTheReporterSeesThatThereIsOneAndNoStep() {
        ReportId decided = reports.givenAProposalOfNoActionBy(station).id();
        assertThat(people.as(
                        station,
                        () -> probe.reading("SELECT count(*)::int FROM screening_entry WHERE report_id = ?", decided)))
                .isEqualTo(2);

        ReportId own = reports.givenAReport(reporter, ReportFixtures.report()).id();
        people.as(station, () -> probe.screening("UPDATE screening SET version = version WHERE report_id = ?", own));

        assertThat(people.as(
                        reporter, () -> probe.reading("SELECT count(*)::int FROM screening WHERE report_id = ?", own)))
                .isEqualTo(1);
        assertThat(people.as(
                        reporter,
                        () -> probe.reading("SELECT count(*)::int FROM screening WHERE report_id = ?", decided)))
                .isZero();
    }

    @Test
    void aReporterCannotMoveTheScreening() {
        assertThat(people.as(
                        reporter,
                        () -> probe.reading("UPDATE screening SET state = 'NO_ACTION' WHERE report_id = ?", report)))
                .isZero();
    }

    @Test
    void theFunctionThatPassesOnAsksForTheUnitItself() {
        String pass = "SELECT count(*)::int FROM pass_on_screening(?, 1, '%s', '%s', false)".formatted(COUNTY, COUNTY);
        Person elsewhere = people.having(Role.STATION_WORKER, OTHER_TOWNSHIP);

        assertThat(people.as(elsewhere, () -> probe.screening(pass, report))).isZero();
        assertThat(people.as(station, () -> probe.reading(pass, report))).isZero();
        assertThat(people.as(station, () -> probe.screening(pass, report))).isEqualTo(1);
    }
}
