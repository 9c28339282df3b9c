package org.youmiao.intake.screening;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.youmiao.intake.ReportFixtures.COUNTY;
import static org.youmiao.intake.ReportFixtures.OTHER_TOWNSHIP;
import static org.youmiao.intake.ReportFixtures.TOWNSHIP;
import static org.youmiao.intake.ReportFixtures.VILLAGE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.youmiao.AtOnce;
import org.youmiao.DatabaseTest;
import org.youmiao.access.People.Person;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.access.Role;
import org.youmiao.audit.Trail;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.overview.ViewTeam;
import org.youmiao.cases.referral.ReferralFixtures;
import org.youmiao.intake.Answer;
import org.youmiao.intake.NewReport;
import org.youmiao.intake.ReportChannel;
import org.youmiao.intake.ReportFixtures;
import org.youmiao.intake.ReportId;
import org.youmiao.intake.ReportSituation;
import org.youmiao.intake.ScreeningState;
import org.youmiao.intake.read.ViewReport;
import org.youmiao.intake.read.ViewReporter;
import org.youmiao.intake.read.ViewScreening;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.CivilId;
import org.youmiao.kernel.Problem;
import org.youmiao.people.ChildFacts;
import org.youmiao.people.ChildId;
import org.youmiao.people.GuardianCard;
import org.youmiao.people.Guardians;
import org.youmiao.people.Part;
import org.youmiao.people.Possible;
import org.youmiao.people.Relation;
import org.youmiao.people.Sex;

/** Whoever decides about a report is asked what must be asked, and told what has changed. */
@Import({ClockProbe.class, DecidingTest.GuardiansSeen.class})
class DecidingTest extends DatabaseTest {
    private static final Instant LONG_AGO = Instant.parse("2026-01-05T02:00:00Z");

    @Autowired
    private ReportFixtures reports;

    @Autowired
    private ScreenReport screen;

    @Autowired
    private PassOnReport passOn;

    @Autowired
    private RecordReceipt receipt;

    @Autowired
    private RecordPoliceNotice police;

    @Autowired
    private TellReporter tell;

    @Autowired
    private ViewReport view;

    @Autowired
    private ViewReporter viewReporter;

    @Autowired
    private ViewScreening viewScreening;

    @Autowired
    private ViewTeam viewTeam;

    @Autowired
    private ReferralFixtures.Acts agencies;

    @Autowired
    private GuardiansSeen guardians;

    @Autowired
    private ClockProbe clocks;

    @Autowired
    private Clock clock;

    private Person reporter;
    private Person screener;
    private Person office;

    @BeforeEach
    void people() {
        reporter = people.having(Role.CHILD_DIRECTOR, VILLAGE.value());
        screener = people.having(Role.STATION_WORKER, TOWNSHIP);
        office = people.having(Role.COUNTY_OFFICE, COUNTY);
        people.as(
                people.having(Role.SYSTEM_ADMIN, COUNTY),
                () -> agencies.readAgencies("police,市公安局,POLICE,2021-06-01,\n"));
    }

    @Test
    void ofTwoWhoRegisterTheSameChildAtOnceOneIsShownTheOthers() {
        Person colleague = people.having(Role.STATION_WORKER, OTHER_TOWNSHIP);
        AreaCode there = new AreaCode("990001001001");
        ChildFacts facts = ChildFacts.of(ReportFixtures.aName(), Sex.FEMALE, VILLAGE);
        ReportId one = reports.givenAReport().id();
        ReportId other = reports.givenAReport(reporter, ReportFixtures.report(there, Answer.NO, false))
                .id();

        List<String> outcomes = AtOnce.run(
                () -> people.as(screener, () -> screen.decide(opening(one, Registration.of(facts)))),
                () -> people.as(
                        colleague,
                        () -> screen.decide(
                                opening(other, Registration.of(ChildFacts.of(facts.name(), Sex.FEMALE, there))))));

        assertThat(outcomes).containsExactlyInAnyOrder("done", "screening.matches-changed");
    }

    @Test
    void whoHasLookedAtTheOtherAndSaysSoRegistersTheChild() {
        ChildFacts facts = ChildFacts.of(ReportFixtures.aName(), Sex.FEMALE, VILLAGE);
        ChildId first = opened(Registration.of(facts));

        ReportId second = reports.givenAReport().id();
        assertThatThrownBy(() -> people.as(screener, () -> screen.decide(opening(second, Registration.of(facts)))))
                .hasMessage("screening.matches-changed");
        assertThat(people.as(screener, () -> view.view(second)).screening().state())
                .isEqualTo(ScreeningState.RECEIVED);

        ChildId other = opened(new Registration(facts, Set.of(first), null));
        assertThat(other).isNotEqualTo(first);
    }

    @Test
    void theSameNameWithAnotherNumberIsShownAsSuch() {
        String name = ReportFixtures.aName();
        ChildId first = opened(Registration.of(
                ChildFacts.of(name, Sex.UNKNOWN, VILLAGE).withCivilId(new CivilId("11010520170101002X"))));

        List<Possible> shown = people
                .as(
                        screener,
                        () -> viewScreening.view(reports.givenAReport(
                                        reporter,
                                        ReportFixtures.about(
                                                VILLAGE,
                                                Answer.NO,
                                                false,
                                                new NewReport.ChildTold(
                                                        name,
                                                        Sex.UNKNOWN,
                                                        null,
                                                        null,
                                                        new CivilId("110105201701010046"),
                                                        null,
                                                        null,
                                                        null)))
                                .id()))
                .children()
                .stream()
                .map(ViewScreening.Match::child)
                .toList();

        assertThat(shown)
                .extracting(Possible::child, Possible::why)
                .containsExactly(tuple(first, Possible.Why.OTHER_NUMBER));
    }

    @Test
    void aDirectorWhoMayBeInvolvedIsLeftOutWithAReason() {
        ReportId report = reports.givenAReport().id();
        var shown = people.as(screener, () -> viewScreening.view(report)).directors();
        assertThat(shown).extracting(one -> one.id()).contains(reporter.id());
        assertThatThrownBy(() -> new Directors(null, Set.of(reporter.id()), " "))
                .isInstanceOfSatisfying(
                        Problem.class, wrong -> assertThat(wrong.field()).isEqualTo("leftOutReason"));

        var opened = people.as(
                screener,
                () -> screen.decide(openingWith(report, new Directors(null, Set.of(reporter.id()), "是孩子的叔叔"))));

        CaseId id = new CaseId(requireNonNull(opened.caseId()));
        assertThat(people.as(screener, () -> viewTeam.view(id)).toString())
                .doesNotContain(reporter.id().toString());
        assertThat(people.as(screener, () -> view.view(report))
                        .steps()
                        .getLast()
                        .apart())
                .isEqualTo(new ScreeningEntry.Apart(null, Set.of(reporter.id()), "是孩子的叔叔"));
    }

    @Test
    void aDirectorWhomTheScreenerWasNotAskedAboutIsNotCalledInSilence() {
        ReportId report = reports.givenAReport().id();

        assertThatThrownBy(() -> people.as(
                        screener, () -> screen.decide(openingWith(report, new Directors(Set.of(), Set.of(), null)))))
                .hasMessage("screening.directors-changed");
    }

    @Test
    void whoLooksAfterTheChildIsRegisteredInTheSameAct() {
        var guardian = new Registration.Guardian("麦大山", Relation.values()[0], Part.GUARDIAN, "13800000000");
        ChildFacts facts = ChildFacts.of(ReportFixtures.aName(), Sex.FEMALE, VILLAGE);

        ChildId child = opened(new Registration(facts, Set.of(), guardian));

        assertThat(people.as(screener, () -> guardians.of(child)))
                .extracting(GuardianCard::name)
                .containsExactly("麦大山");
    }

    @Test
    void whereTheStationIsConflictedNoClockStaysInItsSight() {
        ReportId report = reports.givenAReport().id();
        people.as(screener, () -> police.add(notice(report, PoliceStep.ACCEPTED, clock.instant(), null)));
        int version = version(report);

        people.as(screener, () -> {
            passOn.passOn(new PassOnReport.Command(report, version, PassOnCause.CONFLICT, null, null));
            return true;
        });

        assertThat(people.as(office, () -> clocks.areasOf(report))).containsOnly(COUNTY);
        assertThat(people.as(office, () -> clocks.desksOf(report)))
                .containsExactlyInAnyOrder("OFFICE:990001", "AGENCY:police");
    }

    @Test
    void theStationIsNotToldOfACaseThatFollowsAReportAgainstIt() {
        String name = ReportFixtures.aName();
        var told = new NewReport.ChildTold(name, Sex.FEMALE, null, null, null, null, null, null);
        ReportId against = reports.givenAReport(reporter, ReportFixtures.about(VILLAGE, Answer.NO, true, told))
                .id();
        people.as(
                office,
                () -> screen.decide(opening(against, Registration.of(ChildFacts.of(name, Sex.FEMALE, VILLAGE)))));
        ReportId later = reports.givenAReport(reporter, ReportFixtures.about(VILLAGE, Answer.NO, false, told))
                .id();

        assertThat(people.as(screener, () -> viewScreening.view(later)).children())
                .singleElement()
                .satisfies(match -> assertThat(match.openCase()).isNull());
    }

    @Test
    void aReportAgainstAStationJoinsNoCaseOfThatStation() {
        ReportId first = reports.givenAReport().id();
        var opened = people.as(screener, () -> screen.decide(ReportFixtures.openCase(first, 1)));
        ReportId against = reports.givenAReport(reporter, ReportFixtures.report(VILLAGE, Answer.NO, true))
                .id();

        assertThatThrownBy(() -> people.as(
                        office,
                        () -> screen.decide(new ScreenReport.Command(
                                against,
                                1,
                                ScreeningOutcome.JOIN_CASE,
                                opened.child(),
                                null,
                                Directors.ALL,
                                opened.caseId(),
                                null,
                                null,
                                null))))
                .hasMessage("screening.case-with-station");
    }

    @Test
    void whoHandsAReportOverOwesTheReceiptUntilItIsRecorded() {
        ReportId report = reports.givenAReport().id();
        assertThatThrownBy(() ->
                        people.as(screener, () -> screen.decide(handOver(report, HandOver.toAgency("nobody", null)))))
                .hasMessage("invalid.unknown-agency");

        people.as(screener, () -> screen.decide(handOver(report, HandOver.toAgency("police", null))));
        assertThat(people.as(screener, () -> clocks.of(report))).contains("HANDOVER_RECEIPT RUNNING");
        assertThat(people.as(screener, () -> view.view(report)).awaitsReceipt()).isTrue();

        int version = version(report);
        people.as(screener, () -> receipt.record(new RecordReceipt.Command(report, version, "公收〔2026〕7号")));

        var file = people.as(screener, () -> view.view(report));
        assertThat(file.steps().getLast().handed())
                .isEqualTo(new HandOver(ReceiverKind.AGENCY, "police", "市公安局", "公收〔2026〕7号"));
        assertThat(file.awaitsReceipt()).isFalse();
        assertThat(people.as(screener, () -> clocks.of(report))).contains("HANDOVER_RECEIPT STOPPED");
    }

    @Test
    void aCrimeIsNotDecidedWithoutThePoliceOrAReason() {
        ReportId report = reports.givenAReport(reporter, aCrime()).id();

        assertThatThrownBy(() -> people.as(screener, () -> screen.decide(ReportFixtures.noAction(report, 1))))
                .isInstanceOfSatisfying(
                        Problem.class, wrong -> assertThat(wrong.field()).isEqualTo("withoutPolice"));

        people.as(screener, () -> police.add(notice(report, PoliceStep.NOTIFIED, clock.instant(), null)));
        int version = version(report);
        people.as(screener, () -> screen.decide(ReportFixtures.noAction(report, version)));
    }

    @Test
    void ofTwoWhoRecordTheSameNoticeTheSecondIsTold() {
        ReportId report = reports.givenAReport().id();
        var mine = notice(report, PoliceStep.NOTIFIED, clock.instant(), null);
        Person colleague = people.having(Role.STATION_WORKER, TOWNSHIP);

        people.as(screener, () -> police.add(mine));

        assertThatThrownBy(() -> people.as(colleague, () -> police.add(mine))).hasMessage("stale");
        assertThat(people.as(screener, () -> view.view(report)).police()).hasSize(1);
    }

    @Test
    void anAcceptanceRecordedAgainOverAMissedAnswerNeedsAReasonAndTheMissedOneStays() {
        ReportId report = reports.givenAReport().id();
        people.as(screener, () -> police.add(notice(report, PoliceStep.ACCEPTED, LONG_AGO, null)));

        assertThatThrownBy(() -> people.as(
                        screener, () -> police.add(notice(report, PoliceStep.ACCEPTED, clock.instant(), null))))
                .hasMessage("invalid.late-without-reason");
        people.as(screener, () -> police.add(notice(report, PoliceStep.ACCEPTED, clock.instant(), "原受案撤销，另行立案")));

        assertThat(people.as(screener, () -> clocks.of(report)))
                .contains("POLICE_FEEDBACK CANCELLED", "POLICE_FEEDBACK RUNNING");
        assertThat(people.as(screener, () -> clocks.missedOf(report))).contains("POLICE_FEEDBACK");
    }

    @Test
    void onlyACallerWithoutANumberCannotBeTold() {
        ReportId own = reports.givenAReport().id();
        people.as(screener, () -> screen.decide(handOver(own, HandOver.toCounty("清河县", "回执1"))));
        assertThatThrownBy(() -> people.as(screener, () -> tell.add(nobody(own))))
                .hasMessage("invalid.reporter-has-contact");

        ReportId called = reports.givenAReport(
                        people.having(Role.HOTLINE_CLERK, COUNTY), called(new NewReport.Caller("热心邻居", null, null)))
                .id();
        people.as(screener, () -> screen.decide(handOver(called, HandOver.toCounty("清河县", "回执2"))));
        people.as(screener, () -> tell.add(nobody(called)));

        assertThat(people.as(screener, () -> clocks.of(called))).contains("REPORTER_FEEDBACK STOPPED");
    }

    @Test
    void whatTheReporterWasToldBeforeTheDecisionDoesNotEndTheDuty() {
        ReportId report = reports.givenAReport().id();
        people.as(screener, () -> screen.decide(handOver(report, HandOver.toCounty("清河县", "回执3"))));

        people.as(screener, () -> tell.add(told(report, clock.instant().minus(Duration.ofDays(1)))));
        assertThat(people.as(screener, () -> clocks.of(report))).contains("REPORTER_FEEDBACK RUNNING");
        assertThat(people.as(screener, () -> viewReporter.view(report))
                        .reporter()
                        .name())
                .isEqualTo(reporterOf(report));

        people.as(screener, () -> tell.add(told(report, clock.instant())));
        assertThat(people.as(screener, () -> clocks.of(report))).contains("REPORTER_FEEDBACK STOPPED");
        assertThatThrownBy(() -> people.as(screener, () -> viewReporter.view(report)))
                .hasMessage("not-found");
    }

    @Test
    void aWrongVillageOfTheSameTownshipIsPutRight() {
        ReportId report = reports.givenAReport(
                        reporter, ReportFixtures.report(new AreaCode(TOWNSHIP), Answer.NO, false))
                .id();

        people.as(screener, () -> {
            passOn.passOn(new PassOnReport.Command(report, 1, PassOnCause.OTHER_AREA, VILLAGE, "住在麦田村"));
            return true;
        });

        assertThat(people.as(screener, () -> view.view(report)).screening().route())
                .isEqualTo(new Route(VILLAGE, new AreaCode(TOWNSHIP), false));
    }

    /** The reporter of a report that the fixtures made is not at hand; the unit may know. */
    private String reporterOf(ReportId report) {
        return requireNonNull(
                people.as(screener, () -> viewReporter.view(report)).reporter().name());
    }

    private ChildId opened(Registration registration) {
        ReportId report = reports.givenAReport().id();
        return requireNonNull(people.as(screener, () -> screen.decide(opening(report, registration)))
                .child());
    }

    private int version(ReportId report) {
        return people.as(office, () -> view.view(report)).screening().version();
    }

    private RecordPoliceNotice.Command notice(ReportId report, PoliceStep step, Instant at, @Nullable String note) {
        return new RecordPoliceNotice.Command(report, version(report), step, at, "麦田镇派出所", null, note);
    }

    private TellReporter.Command told(ReportId report, Instant at) {
        return new TellReporter.Command(
                report,
                version(report),
                FeedbackResult.TOLD,
                FeedbackMeans.PHONE,
                Set.of(FeedbackContent.ACCEPTED),
                at);
    }

    private TellReporter.Command nobody(ReportId report) {
        return new TellReporter.Command(
                report, version(report), FeedbackResult.NO_CONTACT, null, Set.of(), clock.instant());
    }

    private static NewReport aCrime() {
        NewReport plain = ReportFixtures.report();
        return new NewReport(
                ReportSituation.INJURED_OR_STARVED,
                Answer.NO,
                null,
                ReportChannel.ONLINE,
                "背上有多处新旧伤痕。",
                null,
                null,
                VILLAGE,
                false,
                plain.child(),
                null,
                false);
    }

    private static NewReport called(NewReport.Caller caller) {
        NewReport plain = ReportFixtures.report();
        return new NewReport(
                plain.situation(),
                Answer.NO,
                null,
                ReportChannel.HOTLINE,
                plain.account(),
                null,
                null,
                VILLAGE,
                false,
                plain.child(),
                caller,
                false);
    }

    private static ScreenReport.Command opening(ReportId report, Registration registration) {
        return new ScreenReport.Command(
                report, 1, ScreeningOutcome.OPEN_CASE, null, registration, Directors.ALL, null, null, null, null);
    }

    private static ScreenReport.Command openingWith(ReportId report, Directors directors) {
        Registration registration = Registration.of(ChildFacts.of(ReportFixtures.aName(), Sex.FEMALE, VILLAGE));
        return new ScreenReport.Command(
                report, 1, ScreeningOutcome.OPEN_CASE, null, registration, directors, null, null, null, null);
    }

    private static ScreenReport.Command handOver(ReportId report, HandOver receiver) {
        return new ScreenReport.Command(
                report, 1, ScreeningOutcome.HAND_OVER, null, null, Directors.ALL, null, receiver, "属于其职责", null);
    }

    /** Looks who looks after a child; exists only in the tests. */
    static class GuardiansSeen {
        private final Guardians guardians;
        private final Trail trail;

        GuardiansSeen(Guardians guardians, Trail trail) {
            this.guardians = guardians;
            this.trail = trail;
        }

        @Requires(Permission.CHILD_READ)
        public List<GuardianCard> of(ChildId child) {
            trail.saw(child.ref());
            return guardians.of(child);
        }
    }
}
