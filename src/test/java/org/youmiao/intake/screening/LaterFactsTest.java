package org.youmiao.intake.screening;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.youmiao.intake.ReportFixtures.TOWNSHIP;
import static org.youmiao.intake.ReportFixtures.VILLAGE;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.youmiao.AtOnce;
import org.youmiao.DatabaseTest;
import org.youmiao.access.People.Person;
import org.youmiao.access.Role;
import org.youmiao.cases.CaseActs;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.closure.ClosureDecision;
import org.youmiao.cases.closure.ClosureReason;
import org.youmiao.cases.closure.DecideClosure;
import org.youmiao.cases.closure.ProposeClosure;
import org.youmiao.cases.closure.ReadClosure;
import org.youmiao.cases.later.LookAtLaterFacts;
import org.youmiao.cases.later.ReadLaterFacts;
import org.youmiao.intake.Answer;
import org.youmiao.intake.ReportFixtures;
import org.youmiao.intake.ReportId;
import org.youmiao.intake.ScreeningState;
import org.youmiao.intake.read.ViewReport;
import org.youmiao.intake.read.ViewScreening;
import org.youmiao.intake.report.AddToReport;

/** No fact that comes later ends in a drawer: somebody is to look at it, and whoever decides on what was known before is told. */
@Import(ClockProbe.class)
class LaterFactsTest extends DatabaseTest {
    @Autowired
    private ReportFixtures reports;

    @Autowired
    private ScreenReport screen;

    @Autowired
    private ConfirmNoAction confirm;

    @Autowired
    private AddToReport add;

    @Autowired
    private ViewReport view;

    @Autowired
    private ViewScreening viewScreening;

    @Autowired
    private ReadLaterFacts laterFacts;

    @Autowired
    private LookAtLaterFacts look;

    @Autowired
    private ProposeClosure proposeClosure;

    @Autowired
    private DecideClosure decideClosure;

    @Autowired
    private ReadClosure readClosure;

    @Autowired
    private CaseActs cases;

    @Autowired
    private ClockProbe clocks;

    private Person reporter;
    private Person lead;
    private Person supervisor;

    @BeforeEach
    void people() {
        reporter = people.having(Role.AGENCY_LIAISON, "990001000000", "education");
        lead = people.having(Role.STATION_WORKER, TOWNSHIP);
        supervisor = people.having(Role.CHILD_SUPERVISOR, TOWNSHIP);
    }

    /** A report and the case that was opened from it. */
    private record Followed(ReportId report, CaseId caseId) {}

    private Followed aReportWithACase() {
        ReportId report =
                reports.givenAReport(reporter, ReportFixtures.report()).id();
        var opened = people.as(lead, () -> screen.decide(ReportFixtures.openCase(report, 1)));
        return new Followed(report, new CaseId(requireNonNull(opened.caseId())));
    }

    @Test
    void whatIsAddedToAReportWithACaseIsTheStationsDutyUntilSomeoneHasLooked() {
        Followed followed = aReportWithACase();
        int before = cases.file(lead, followed.caseId()).version();

        people.as(reporter, () -> add.add(AddToReport.Command.of(followed.report(), "今晚又听见哭声")));

        assertThat(duties(followed.caseId())).containsExactly("LATER_FACTS RUNNING");
        ReadLaterFacts.Shown shown = people.as(lead, () -> laterFacts.show(followed.caseId()));
        assertThat(shown.waiting()).isTrue();
        assertThat(shown.facts()).singleElement().satisfies(fact -> {
            assertThat(fact.text()).isEqualTo("今晚又听见哭声");
            assertThat(fact.unseen()).isTrue();
        });
        assertThatThrownBy(() ->
                        people.as(lead, () -> look.confirm(new LookAtLaterFacts.Command(followed.caseId(), before))))
                .hasMessage("stale");

        looked(followed.caseId());

        assertThat(duties(followed.caseId())).containsExactly("LATER_FACTS STOPPED");
        assertThat(people.as(lead, () -> laterFacts.show(followed.caseId())).waiting())
                .isFalse();
    }

    @Test
    void whatIsUrgentShortensTheDutyAndWhatIsNotDoesNotLengthenIt() {
        Followed followed = aReportWithACase();

        people.as(reporter, () -> add.add(AddToReport.Command.of(followed.report(), "听邻居说的")));
        people.as(reporter, () -> add.add(danger(followed.report())));
        people.as(reporter, () -> add.add(AddToReport.Command.of(followed.report(), "补充一个电话")));

        assertThat(duties(followed.caseId()))
                .containsExactlyInAnyOrder("LATER_FACTS CANCELLED", "LATER_FACTS_URGENT RUNNING");
    }

    @Test
    void ofTwoAdditionsAtOnceBothAreKeptAndThereIsOneDuty() {
        Followed followed = aReportWithACase();

        List<String> outcomes = AtOnce.run(
                () -> people.as(reporter, () -> add.add(AddToReport.Command.of(followed.report(), "其一"))),
                () -> people.as(supervisor, () -> add.add(AddToReport.Command.of(followed.report(), "其二"))));

        assertThat(outcomes).containsExactly("done", "done");
        assertThat(duties(followed.caseId())).containsExactly("LATER_FACTS RUNNING");
        assertThat(people.as(lead, () -> laterFacts.show(followed.caseId())).facts())
                .hasSize(2);
    }

    @Test
    void aCaseIsNotClosedOverFactsThatNobodyLookedAt() {
        Followed followed = aReportWithACase();
        int version = cases.file(lead, followed.caseId()).version();
        people.as(lead, () -> proposeClosure.propose(closing(followed.caseId(), version)));
        int proposed = cases.file(lead, followed.caseId()).version();

        people.as(reporter, () -> add.add(AddToReport.Command.of(followed.report(), "父亲又回来了")));

        assertThatThrownBy(() ->
                        people.as(supervisor, () -> decideClosure.decide(approval(followed.caseId(), proposed))))
                .hasMessage("stale");
        assertThatThrownBy(() ->
                        people.as(supervisor, () -> decideClosure.decide(approval(followed.caseId(), proposed + 1))))
                .hasMessage("closure.unseen-facts");
        assertThat(people.as(supervisor, () -> readClosure.show(followed.caseId())))
                .as("the checklist says so beforehand")
                .matches(ReadClosure.Shown::unseenFacts)
                .matches(shown -> !shown.isSettled());
        looked(followed.caseId());
        people.as(supervisor, () -> decideClosure.decide(approval(followed.caseId(), proposed + 1)));
        people.as(reporter, () -> add.add(AddToReport.Command.of(followed.report(), "结案后又见到")));

        assertThat(duties(followed.caseId())).contains("LATER_FACTS RUNNING");
    }

    @Test
    void aReportThatJoinsACaseIsToBeLookedAtAndOneThatIsUrgentWithinHours() {
        Followed followed = aReportWithACase();
        var child = people.as(lead, () -> view.view(followed.report()))
                .screening()
                .child()
                .orElseThrow();
        ReportId second = reports.givenAReport(reporter, ReportFixtures.report(VILLAGE, Answer.YES, false))
                .id();
        int before = cases.file(lead, followed.caseId()).version();

        people.as(
                lead,
                () -> screen.decide(new ScreenReport.Command(
                        second,
                        1,
                        ScreeningOutcome.JOIN_CASE,
                        child,
                        null,
                        Directors.ALL,
                        followed.caseId().value(),
                        null,
                        null,
                        "民警已在现场")));

        assertThat(duties(followed.caseId())).containsExactly("LATER_FACTS_URGENT RUNNING");
        assertThat(cases.file(lead, followed.caseId()).version()).isGreaterThan(before);
    }

    @Test
    void noReportJoinsACaseThatIsBeingClosedThisMinute() {
        Followed followed = aReportWithACase();
        var child = people.as(lead, () -> view.view(followed.report()))
                .screening()
                .child()
                .orElseThrow();
        ReportId second =
                reports.givenAReport(reporter, ReportFixtures.report()).id();
        people.as(
                lead,
                () -> proposeClosure.propose(closing(
                        followed.caseId(), cases.file(lead, followed.caseId()).version())));
        int proposed = cases.file(lead, followed.caseId()).version();

        List<String> outcomes = AtOnce.run(
                () -> people.as(supervisor, () -> decideClosure.decide(approval(followed.caseId(), proposed))),
                () -> people.as(
                        lead,
                        () -> screen.decide(new ScreenReport.Command(
                                second,
                                1,
                                ScreeningOutcome.JOIN_CASE,
                                child,
                                null,
                                Directors.ALL,
                                followed.caseId().value(),
                                null,
                                null,
                                null))));

        assertThat(outcomes).containsOnlyOnce("done");
    }

    @Test
    void anAdditionTakesAProposalBackToTheScreenerAndTheSecondPersonIsTold() {
        ReportId report = reports.givenAProposalOfNoActionBy(lead).id();

        people.as(supervisor, () -> add.add(AddToReport.Command.of(report, "医院来电：孩子有骨折")));

        assertThatThrownBy(() ->
                        people.as(supervisor, () -> confirm.decide(new ConfirmNoAction.Command(report, 2, true, null))))
                .hasMessage("stale");
        var file = people.as(supervisor, () -> view.view(report));
        assertThat(file.screening().state()).isEqualTo(ScreeningState.SCREENING);
        assertThat(file.screening().screener()).contains(lead.id());
        assertThat(file.steps().getLast().step()).isEqualTo(ScreeningStep.RECALL);
        assertThatThrownBy(() ->
                        people.as(supervisor, () -> confirm.decide(new ConfirmNoAction.Command(report, 3, true, null))))
                .hasMessage("screening.state");
    }

    @Test
    void theSecondPersonSeesWhatCameAndWhoMayBeTheSameChild() {
        ReportId report = reports.givenAProposalOfNoActionBy(lead).id();
        ReportId alike = reports.givenAReport().id();

        ViewScreening.ToScreen seen = people.as(supervisor, () -> viewScreening.viewProposal(report));

        assertThat(seen.reports()).extracting(ViewScreening.SameClue::report).contains(alike);
    }

    @Test
    void dangerThatIsReportedLaterMakesTheScreeningUrgent() {
        ReportId report =
                reports.givenAReport(reporter, ReportFixtures.report()).id();

        people.as(reporter, () -> add.add(danger(report)));

        assertThat(people.as(lead, () -> clocks.of(report)))
                .containsExactlyInAnyOrder("SCREEN CANCELLED", "SCREEN_URGENT RUNNING");
        assertThat(people.as(lead, () -> view.view(report)).screening().urgent())
                .isTrue();
        assertThatThrownBy(() -> new AddToReport.Command(report, "孩子在喊救命", true, null))
                .hasMessage("invalid.required");
    }

    private void looked(CaseId id) {
        int version = people.as(lead, () -> laterFacts.show(id)).frame().version();
        people.as(lead, () -> look.confirm(new LookAtLaterFacts.Command(id, version)));
    }

    private List<String> duties(CaseId id) {
        return cases.clocks(lead, id).stream()
                .filter(clock -> clock.rule().code().startsWith("LATER_FACTS"))
                .map(clock -> clock.rule().code() + " " + clock.state())
                .toList();
    }

    private static AddToReport.Command danger(ReportId report) {
        return new AddToReport.Command(report, "孩子在喊救命", true, Answer.YES);
    }

    private static ProposeClosure.Command closing(CaseId id, int version) {
        return new ProposeClosure.Command(id, version, Set.of(ClosureReason.values()[0]), "已经稳定。");
    }

    private static DecideClosure.Command approval(CaseId id, int version) {
        return new DecideClosure.Command(id, version, ClosureDecision.APPROVE, null);
    }
}
