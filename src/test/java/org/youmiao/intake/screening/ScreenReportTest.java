package org.youmiao.intake.screening;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.youmiao.intake.ReportFixtures.COUNTY;
import static org.youmiao.intake.ReportFixtures.OTHER_TOWNSHIP;
import static org.youmiao.intake.ReportFixtures.TOWNSHIP;
import static org.youmiao.intake.ReportFixtures.VILLAGE;
import static org.youmiao.intake.ReportFixtures.about;
import static org.youmiao.intake.ReportFixtures.noAction;
import static org.youmiao.intake.ReportFixtures.openCase;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.youmiao.AtOnce;
import org.youmiao.DatabaseTest;
import org.youmiao.access.OnceOnly;
import org.youmiao.access.People.Person;
import org.youmiao.access.Role;
import org.youmiao.intake.Answer;
import org.youmiao.intake.NewReport.ChildTold;
import org.youmiao.intake.ReportFixtures;
import org.youmiao.intake.ReportId;
import org.youmiao.intake.ScreeningState;
import org.youmiao.intake.read.Progress;
import org.youmiao.intake.read.ReportFile;
import org.youmiao.intake.read.ViewReport;
import org.youmiao.intake.read.ViewScreening;
import org.youmiao.intake.report.AddToReport;
import org.youmiao.kernel.Ids;
import org.youmiao.people.ChildFacts;
import org.youmiao.people.Sex;

@Import({ClockProbe.class, CaseProbe.class})
class ScreenReportTest extends DatabaseTest {
    @Autowired
    private ReportFixtures reports;

    @Autowired
    private TakeUpReport takeUp;

    @Autowired
    private ScreenReport screen;

    @Autowired
    private ConfirmNoAction confirm;

    @Autowired
    private PassOnReport passOn;

    @Autowired
    private RecordPoliceNotice police;

    @Autowired
    private TellReporter tell;

    @Autowired
    private AddToReport add;

    @Autowired
    private ViewReport view;

    @Autowired
    private ViewScreening viewScreening;

    @Autowired
    private ClockProbe clocks;

    @Autowired
    private CaseProbe cases;

    @Autowired
    private Clock clock;

    private Person reporter;
    private Person screener;
    private Person supervisor;

    @BeforeEach
    void people() {
        reporter = people.having(Role.CHILD_DIRECTOR, VILLAGE.value());
        screener = people.having(Role.STATION_WORKER, TOWNSHIP);
        supervisor = people.having(Role.CHILD_SUPERVISOR, TOWNSHIP);
    }

    @Test
    void nothingIsPutAwayWithoutASecondPerson() {
        ReportId report = reports.givenAProposalOfNoActionBy(supervisor).id();

        assertThatThrownBy(() -> people.as(supervisor, () -> confirm.decide(agreed(report, 2))))
                .hasMessage("refused.same-person");
        assertThatThrownBy(() -> people.as(screener, () -> confirm.decide(agreed(report, 2))))
                .hasMessage("refused.permission");

        Person second = people.having(Role.CHILD_SUPERVISOR, TOWNSHIP);
        people.as(second, () -> confirm.decide(agreed(report, 2)));
        assertThat(file(report).screening().state()).isEqualTo(ScreeningState.NO_ACTION);
    }

    @Test
    void aReturnedProposalGoesBackToTheSameScreenerWithTheReason() {
        ReportId report = reports.givenAProposalOfNoActionBy(screener).id();

        people.as(supervisor, () -> confirm.decide(new ConfirmNoAction.Command(report, 2, false, "请再向学校核实")));

        ReportFile file = file(report);
        assertThat(file.screening().state()).isEqualTo(ScreeningState.SCREENING);
        assertThat(file.screening().screener()).contains(screener.id());
        assertThat(file.steps().getLast().reason()).isEqualTo("请再向学校核实");
    }

    @Test
    void ofTwoScreenersAtOnceOneIsToldAndNothingIsLost() {
        Person colleague = people.having(Role.STATION_WORKER, TOWNSHIP);
        ReportId report = reports.givenAReport().id();

        List<String> outcomes = AtOnce.run(
                () -> people.as(screener, () -> takeUp.takeUp(new TakeUpReport.Command(report, 1, false))),
                () -> people.as(colleague, () -> takeUp.takeUp(new TakeUpReport.Command(report, 1, false))));

        assertThat(outcomes)
                .contains("done")
                .filteredOn(outcome -> !outcome.equals("done"))
                .hasSize(1);
        assertThat(file(report).steps()).hasSize(1);
        assertThat(file(report).screening().version()).isEqualTo(2);
    }

    @Test
    void whoDecidesOnWhatWasKnownBeforeAnAdditionIsTold() {
        ReportId report = reports.givenAReportTakenUpBy(screener).id();
        people.as(supervisor, () -> add.add(AddToReport.Command.of(report, "医院来电：孩子有骨折")));

        assertThatThrownBy(() -> people.as(screener, () -> screen.decide(noAction(report, 2))))
                .hasMessage("stale");
        people.as(screener, () -> screen.decide(noAction(report, 3)));
    }

    @Test
    void theSameDecisionSentTwiceHasOneEffect() {
        ReportId report = reports.givenAReport().id();
        String key = Ids.next().toString();

        var first = people.as(screener, () -> OnceOnly.under(key, () -> screen.decide(noAction(report, 1))));
        var second = people.as(screener, () -> OnceOnly.under(key, () -> screen.decide(noAction(report, 1))));

        assertThat(second).isEqualTo(first);
        assertThat(file(report).steps()).hasSize(2);
    }

    @Test
    void aReportHandedOverNamesTheReceiverAndTheReporterLearnsOnlyThatItIsConcluded() {
        ReportId report =
                reports.givenAReport(reporter, ReportFixtures.report()).id();

        people.as(screener, () -> screen.decide(handOver(report, 1)));

        ReportFile file = file(report);
        assertThat(file.screening().state()).isEqualTo(ScreeningState.HANDED_OVER);
        assertThat(file.steps().getLast().handed()).isEqualTo(HandOver.toCounty("青禾市", "青收〔2026〕3号"));
        ReportFile own = people.as(reporter, () -> view.view(report));
        assertThat(own.progress()).isEqualTo(Progress.CONCLUDED);
        assertThat(own.steps()).isEmpty();
    }

    @Test
    void theReportersLaterFactsOpenAgainWhatHadBeenPutAway() {
        ReportId report =
                reports.givenAReport(reporter, ReportFixtures.report()).id();
        people.as(screener, () -> screen.decide(handOver(report, 1)));

        people.as(reporter, () -> add.add(AddToReport.Command.of(report, "孩子又回来了，一个人")));

        ReportFile file = file(report);
        assertThat(file.screening().state()).isEqualTo(ScreeningState.RECEIVED);
        assertThat(file.steps().getLast().step()).isEqualTo(ScreeningStep.REOPEN);
        assertThat(file.steps().getLast().by()).isNull();
        assertThat(clocks(report)).contains("SCREEN RUNNING", "REPORTER_FEEDBACK CANCELLED");
    }

    @Test
    void theClocksFollowTheScreening() {
        ReportId report = reports.givenAReport(reporter, ReportFixtures.report(VILLAGE, Answer.YES, false))
                .id();
        assertThat(clocks(report)).containsExactly("SCREEN_URGENT RUNNING");

        people.as(screener, () -> screen.decide(handOver(report, 1)));
        assertThat(clocks(report)).containsExactlyInAnyOrder("SCREEN_URGENT STOPPED", "REPORTER_FEEDBACK RUNNING");

        people.as(screener, () -> tell.add(told(report)));
        assertThat(clocks(report)).containsExactlyInAnyOrder("SCREEN_URGENT STOPPED", "REPORTER_FEEDBACK STOPPED");
    }

    @Test
    void beingToldBeforeTheOutcomeStandsDoesNotEndTheDuty() {
        ReportId report =
                reports.givenAReport(reporter, ReportFixtures.report()).id();

        people.as(screener, () -> tell.add(told(report)));
        people.as(screener, () -> screen.decide(handOver(report, 2)));

        assertThat(clocks(report)).contains("REPORTER_FEEDBACK RUNNING");
        assertThat(people.as(reporter, () -> view.view(report)).feedback()).hasSize(1);
    }

    @Test
    void thePoliceHaveThreeDaysFromTheirAcceptance() {
        ReportId report = reports.givenAReport().id();
        Instant accepted = clock.instant().minusSeconds(3600);

        people.as(screener, () -> police.add(notice(report, PoliceStep.NOTIFIED, accepted)));
        assertThat(clocks(report)).containsExactly("SCREEN RUNNING");
        people.as(screener, () -> police.add(notice(report, PoliceStep.ACCEPTED, accepted)));
        assertThat(clocks(report)).contains("POLICE_FEEDBACK RUNNING");
        assertThatThrownBy(() -> people.as(
                        screener, () -> police.add(notice(report, PoliceStep.ANSWERED, accepted.minusSeconds(60)))))
                .hasMessage("invalid.before-acceptance");
        people.as(screener, () -> police.add(notice(report, PoliceStep.ANSWERED, accepted.plusSeconds(60))));

        assertThat(clocks(report)).contains("POLICE_FEEDBACK STOPPED");
        assertThat(file(report).police())
                .extracting(ReportFile.PoliceNotice::receiptNumber)
                .containsOnly("公受〔2026〕1号");
    }

    @Test
    void aReportPassedOnTakesItsClockWithIt() {
        Person other = people.having(Role.STATION_WORKER, OTHER_TOWNSHIP);
        ReportId report = reports.givenAReport().id();

        people.as(screener, () -> {
            passOn.passOn(new PassOnReport.Command(
                    report, 1, PassOnCause.OTHER_AREA, new org.youmiao.kernel.AreaCode("990001001001"), "孩子已随外婆住朝阳社区"));
            return true;
        });

        assertThat(people.as(other, () -> clocks.desksOf(report))).containsExactly("STATION:" + OTHER_TOWNSHIP);
        assertThat(people.as(other, () -> view.view(report)).screening().state())
                .isEqualTo(ScreeningState.RECEIVED);
        assertThatThrownBy(() -> people.as(screener, () -> view.view(report))).hasMessage("not-found");
    }

    @Test
    void aCaseIsOpenedForAChildWhoIsRegisteredByThat() {
        ReportId report = reports.givenAReport().id();

        ScreenReport.Screened decision = people.as(screener, () -> screen.decide(openCase(report, 1)));

        assertThat(decision.state()).isEqualTo(ScreeningState.CASE_OPENED);
        assertThat(decision.child()).isNotNull();
        assertThat(file(report).screening().caseFollowing()).contains(requireNonNull(decision.caseId()));
    }

    @Test
    void aSecondReportOfTheSameChildJoinsTheOpenCaseThatIsShownBesideIt() {
        String name = "麦" + Ids.next().toString().substring(30);
        ChildTold told = new ChildTold(name, Sex.FEMALE, 9, null, null, null, null, null);
        ReportId first = reports.givenAReport(reporter, about(VILLAGE, Answer.NO, false, told))
                .id();
        ReportId second = reports.givenAReport(reporter, about(VILLAGE, Answer.NO, false, told))
                .id();

        assertThat(people.as(screener, () -> viewScreening.view(first)).reports())
                .extracting(ViewScreening.SameClue::report)
                .containsExactly(second);
        var opened = people.as(screener, () -> screen.decide(openCaseOf(name, first)));
        ViewScreening.ToScreen seen = people.as(screener, () -> viewScreening.view(second));

        assertThat(seen.reports()).isEmpty();
        ViewScreening.Match match = seen.children().getFirst();
        assertThat(match.child().child()).isEqualTo(opened.child());
        assertThat(requireNonNull(match.openCase()).id()).isEqualTo(opened.caseId());
        var joined = people.as(screener, () -> screen.decide(join(second, opened)));
        assertThat(joined.state()).isEqualTo(ScreeningState.CASE_JOINED);
    }

    @Test
    void aSecondCaseIsNotOpenedForAChildWhoHasOneAndTheReportIsStillToBeScreened() {
        var opened = people.as(
                screener, () -> screen.decide(openCase(reports.givenAReport().id(), 1)));
        ReportId second = reports.givenAReport().id();

        assertThatThrownBy(() -> people.as(
                        screener,
                        () -> screen.decide(new ScreenReport.Command(
                                second,
                                1,
                                ScreeningOutcome.OPEN_CASE,
                                opened.child(),
                                null,
                                Directors.ALL,
                                null,
                                null,
                                null,
                                null))))
                .hasMessage("case.already-open");

        assertThat(file(second).screening().state()).isEqualTo(ScreeningState.RECEIVED);
        assertThat(file(second).steps()).isEmpty();
    }

    @Test
    void aCaseFromAConflictedReportIsHiddenFromTheStationToo() {
        Person office = people.having(Role.COUNTY_OFFICE, COUNTY);
        ReportId report = reports.givenAReport(reporter, ReportFixtures.report(VILLAGE, Answer.NO, true))
                .id();

        var opened = people.as(office, () -> screen.decide(openCase(report, 1)));

        assertThat(people.as(screener, () -> cases.numbersOf(requireNonNull(opened.caseId()))))
                .isEmpty();
        assertThat(people.as(office, () -> cases.numbersOf(requireNonNull(opened.caseId()))))
                .hasSize(1);
    }

    @Test
    void anotherUnitsStaffIsToldThatItIsScreenedElsewhere() {
        Person office = people.having(Role.COUNTY_OFFICE, COUNTY);
        ReportId report = reports.givenAReport().id();

        assertThatThrownBy(() -> people.as(office, () -> screen.decide(noAction(report, 1))))
                .hasMessage("screening.elsewhere");
    }

    private List<String> clocks(ReportId report) {
        return people.as(screener, () -> clocks.of(report));
    }

    private ReportFile file(ReportId report) {
        return people.as(supervisor, () -> view.view(report));
    }

    private int version(ReportId report) {
        return file(report).screening().version();
    }

    private static ConfirmNoAction.Command agreed(ReportId report, int version) {
        return new ConfirmNoAction.Command(report, version, true, null);
    }

    private static ScreenReport.Command handOver(ReportId report, int version) {
        return new ScreenReport.Command(
                report,
                version,
                ScreeningOutcome.HAND_OVER,
                null,
                null,
                Directors.ALL,
                null,
                HandOver.toCounty("青禾市", "青收〔2026〕3号"),
                "孩子已随父母迁往",
                "报告人已拨打 110。");
    }

    private static ScreenReport.Command openCaseOf(String name, ReportId report) {
        return new ScreenReport.Command(
                report,
                1,
                ScreeningOutcome.OPEN_CASE,
                null,
                Registration.of(ChildFacts.of(name, Sex.FEMALE, VILLAGE).withBornYear(2017)),
                Directors.ALL,
                null,
                null,
                null,
                null);
    }

    private static ScreenReport.Command join(ReportId report, ScreenReport.Screened opened) {
        return new ScreenReport.Command(
                report,
                1,
                ScreeningOutcome.JOIN_CASE,
                opened.child(),
                null,
                Directors.ALL,
                opened.caseId(),
                null,
                null,
                null);
    }

    private TellReporter.Command told(ReportId report) {
        return new TellReporter.Command(
                report,
                version(report),
                FeedbackResult.TOLD,
                FeedbackMeans.PHONE,
                Set.of(FeedbackContent.ACCEPTED),
                clock.instant());
    }

    private RecordPoliceNotice.Command notice(ReportId report, PoliceStep step, Instant at) {
        return new RecordPoliceNotice.Command(report, version(report), step, at, "麦田镇派出所", "公受〔2026〕1号", null);
    }
}
