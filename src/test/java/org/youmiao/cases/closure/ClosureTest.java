package org.youmiao.cases.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youmiao.DatabaseTest;
import org.youmiao.access.OnceOnly;
import org.youmiao.access.People.Person;
import org.youmiao.access.Role;
import org.youmiao.cases.CaseActs;
import org.youmiao.cases.CaseFixtures;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.CaseState;
import org.youmiao.cases.RiskLevel;
import org.youmiao.cases.file.OpenCase;
import org.youmiao.cases.referral.DisclosedPart;
import org.youmiao.cases.referral.ReferralFixtures;
import org.youmiao.cases.referral.WithdrawReferral;
import org.youmiao.cases.visit.Encounter;
import org.youmiao.cases.visit.Met;
import org.youmiao.cases.visit.Observations;
import org.youmiao.cases.visit.RecordVisit;
import org.youmiao.cases.visit.VisitOutcome;
import org.youmiao.cases.visit.VisitPlace;
import org.youmiao.kernel.Ids;
import org.youmiao.kernel.Now;

class ClosureTest extends DatabaseTest {
    @Autowired
    private CaseFixtures fixtures;

    @Autowired
    private ReferralFixtures referrals;

    @Autowired
    private CaseActs acts;

    @Autowired
    private CaseActs.Doing doing;

    @Autowired
    private ProposeClosure propose;

    @Autowired
    private DecideClosure decide;

    @Autowired
    private ReopenCase reopen;

    @Autowired
    private RecordFollowUp recordFollowUp;

    @Autowired
    private RecordVisit recordVisit;

    @Autowired
    private WithdrawReferral withdrawReferral;

    @Autowired
    private OpenCase openCase;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aSecondPersonClosesTheCaseAndOneFollowUpIsOwedThen() {
        var given = fixtures.givenAnAssessedCase(RiskLevel.GREEN);
        propose(given.lead(), given.id());
        assertThat(openClocks(given.lead(), given.id())).contains("CLOSURE_APPROVAL");

        decide(given.approver(), given.id(), ClosureDecision.APPROVE, null);

        assertThat(acts.file(given.lead(), given.id()).state()).isEqualTo(CaseState.CLOSED);
        assertThat(openClocks(given.lead(), given.id())).containsExactly("FOLLOW_UP");
    }

    @Test
    void whoProposedItCannotApproveIt() {
        var given = fixtures.givenAnAssessedCase(RiskLevel.GREEN);
        propose(given.approver(), given.id());

        assertThatThrownBy(() -> decide(given.approver(), given.id(), ClosureDecision.APPROVE, null))
                .hasMessage("refused.same-person");
        assertThatThrownBy(() -> decide(given.approver(), given.id(), ClosureDecision.RETURN, "请补充。"))
                .hasMessage("refused.same-person");
        assertThat(acts.file(given.lead(), given.id()).state()).isEqualTo(CaseState.CLOSURE_PROPOSED);
    }

    @Test
    void theDatabaseRefusesTheSamePersonToo() {
        var given = fixtures.givenAnAssessedCase(RiskLevel.GREEN);
        propose(given.approver(), given.id());

        assertThatThrownBy(() -> people.as(
                        given.approver(),
                        () -> doing.approving(
                                () -> jdbc.sql("""
                                UPDATE closure SET state = 'APPROVED', decided_by = proposed_by, decided_at = now()
                                WHERE case_id = ?""").param(given.id().value()).update())))
                .rootCause()
                .hasMessageContaining("closure_second_person");
    }

    @Test
    void aWorkerWithoutThePowerToApproveCannotDecide() {
        var given = fixtures.givenAnAssessedCase(RiskLevel.GREEN);
        propose(given.lead(), given.id());
        Person colleague = people.having(Role.STATION_WORKER, CaseFixtures.TOWNSHIP);

        assertThatThrownBy(() -> decide(colleague, given.id(), ClosureDecision.APPROVE, null))
                .hasMessage("refused.permission");
    }

    @Test
    void aReturnedOrTakenBackProposalLeavesTheCaseWhereItWas() {
        var given = fixtures.givenAnAssessedCase(RiskLevel.GREEN);
        propose(given.lead(), given.id());
        decide(given.approver(), given.id(), ClosureDecision.RETURN, "请补充学校的意见。");

        assertThat(acts.file(given.lead(), given.id()).state()).isEqualTo(CaseState.ASSESSED);
        assertThat(openClocks(given.lead(), given.id()))
                .contains("FIRST_VISIT", "REVIEW")
                .doesNotContain("CLOSURE_APPROVAL");

        propose(given.lead(), given.id());
        Person colleague = people.having(Role.STATION_WORKER, CaseFixtures.TOWNSHIP);
        assertThatThrownBy(() -> takeBack(colleague, given.id())).hasMessage("not-found");
        takeBack(given.lead(), given.id());

        assertThat(acts.file(given.lead(), given.id()).state()).isEqualTo(CaseState.ASSESSED);
    }

    @Test
    void sendingItBackNeedsAReason() {
        var given = fixtures.givenAnAssessedCase(RiskLevel.GREEN);
        propose(given.lead(), given.id());

        assertThatThrownBy(() -> decide(given.approver(), given.id(), ClosureDecision.RETURN, " "))
                .hasMessage("invalid.required");
    }

    @Test
    void aMeasureThatIsNeitherDoneNorExplainedStandsAgainstClosing() {
        var given = fixtures.givenAPlannedCase();

        assertThatThrownBy(() -> propose(given.lead(), given.id())).hasMessage("closure.open-measures");
    }

    @Test
    void anAgencyThatOwesAnAnswerStandsAgainstClosingUntilItsReferralIsWithdrawn() {
        var given = referrals.givenAFullCase();
        var referral = referrals.givenAReferral(given, DisclosedPart.NAME);
        assertThatThrownBy(() -> propose(given.worker(), given.caseId())).hasMessage("closure.open-referrals");

        people.as(
                given.worker(), () -> withdrawReferral.withdraw(new WithdrawReferral.Command(referral, 1, "改由学校办理。")));
        propose(given.worker(), given.caseId());

        assertThat(acts.file(given.worker(), given.caseId()).state()).isEqualTo(CaseState.CLOSURE_PROPOSED);
    }

    @Test
    void aReferralSentWhileTheProposalWaitsStandsAgainstTheApproval() {
        var given = referrals.givenAFullCase();
        Person approver = people.having(Role.CHILD_SUPERVISOR, CaseFixtures.TOWNSHIP);
        propose(given.worker(), given.caseId());
        referrals.givenAReferral(given, DisclosedPart.NAME);

        assertThatThrownBy(() -> decide(approver, given.caseId(), ClosureDecision.APPROVE, null))
                .hasMessage("closure.open-referrals");
    }

    @Test
    void afterTheClosingAChildIsFollowedUpAndNotVisited() {
        var given = givenAClosedCase(ClosureReason.GOALS_REACHED);

        assertThatThrownBy(() -> people.as(
                        given.director(),
                        () -> recordVisit.record(new RecordVisit.Command(
                                given.id(), Instant.now().plusSeconds(1), null, met(), Observations.NONE, null))))
                .hasMessage("visit.case-closed");

        followUp(given.director(), given.id(), FollowUpResult.NOT_REACHED, false);
        assertThat(openClocks(given.lead(), given.id())).containsExactly("FOLLOW_UP");

        followUp(given.director(), given.id(), FollowUpResult.STABLE, true);
        assertThat(openClocks(given.lead(), given.id())).containsExactly("FOLLOW_UP");

        followUp(given.director(), given.id(), FollowUpResult.STABLE, false);
        assertThat(openClocks(given.lead(), given.id())).isEmpty();
    }

    @Test
    void aVisitMadeBeforeTheClosingIsTakenInWhenThePhoneSendsItAfterwards() {
        var given = fixtures.givenAnAssessedCase(RiskLevel.GREEN);
        Instant was = Instant.now();
        propose(given.lead(), given.id());
        decide(given.approver(), given.id(), ClosureDecision.APPROVE, null);

        people.as(
                given.director(),
                () -> recordVisit.record(
                        new RecordVisit.Command(given.id(), was, was, met(), Observations.NONE, null)));

        assertThat(openClocks(given.lead(), given.id())).containsExactly("FOLLOW_UP");
    }

    @Test
    void noFollowUpIsOwedWhereTheChildDied() {
        var given = givenAClosedCase(ClosureReason.DECEASED);

        assertThat(openClocks(given.lead(), given.id())).isEmpty();
    }

    @Test
    void anOpenCaseIsNotFollowedUp() {
        var given = fixtures.givenAnAssessedCase(RiskLevel.GREEN);

        assertThatThrownBy(() -> followUp(given.director(), given.id(), FollowUpResult.STABLE, false))
                .hasMessage("closure.not-closed");
    }

    @Test
    void aReopenedCaseIsToBeSeenAndAssessedAnewAndTheClosureStaysOnRecord() {
        var given = givenAClosedCase(ClosureReason.GOALS_REACHED);

        reopen(given.approver(), given.id());

        assertThat(acts.file(given.lead(), given.id()).state()).isEqualTo(CaseState.OPENED);
        assertThat(openClocks(given.lead(), given.id())).containsExactlyInAnyOrder("FIRST_VISIT", "ASSESS");
        assertThat(people.as(
                        given.lead(),
                        () -> doing.reading(() -> jdbc.sql("SELECT state FROM closure WHERE case_id = ?")
                                .param(given.id().value())
                                .query(String.class)
                                .list())))
                .containsExactly("REOPENED");
    }

    @Test
    void aCaseIsNotReopenedBesideAnotherOpenCaseOfTheChild() {
        var given = givenAClosedCase(ClosureReason.GOALS_REACHED);
        people.as(
                given.lead(),
                () -> openCase.open(
                        new OpenCase.Command(given.child(), null, List.of(), List.of(), "情况有变，另行开立。", false)));

        assertThatThrownBy(() -> reopen(given.approver(), given.id())).hasMessage("closure.other-case-open");
    }

    @Test
    void ofTwoWhoDecideTheSecondIsTold() {
        var given = fixtures.givenAnAssessedCase(RiskLevel.GREEN);
        propose(given.lead(), given.id());
        int version = acts.file(given.lead(), given.id()).version();
        Person office = people.having(Role.COUNTY_OFFICE, "990001000000");
        people.as(
                office,
                () -> decide.decide(new DecideClosure.Command(given.id(), version, ClosureDecision.APPROVE, null)));

        assertThatThrownBy(() -> people.as(
                        given.approver(),
                        () -> decide.decide(
                                new DecideClosure.Command(given.id(), version, ClosureDecision.RETURN, "请补充。"))))
                .hasMessage("stale");
    }

    @Test
    void theSameProposalSentTwiceIsOne() {
        var given = fixtures.givenAnAssessedCase(RiskLevel.GREEN);
        String key = Ids.next().toString();
        var command = new ProposeClosure.Command(
                given.id(),
                acts.file(given.lead(), given.id()).version(),
                Set.of(ClosureReason.GOALS_REACHED),
                "目标已达成。");

        ClosureSaved first = people.as(given.lead(), () -> OnceOnly.under(key, () -> propose.propose(command)));
        ClosureSaved second = people.as(given.lead(), () -> OnceOnly.under(key, () -> propose.propose(command)));

        assertThat(second).isEqualTo(first);
    }

    @Test
    void nobodyOfAnotherTownshipOrCountyClosesOrReopensACase() {
        var given = fixtures.givenAnAssessedCase(RiskLevel.GREEN);
        propose(given.lead(), given.id());
        int version = acts.file(given.lead(), given.id()).version();

        for (Person stranger : List.of(
                people.having(Role.CHILD_SUPERVISOR, CaseFixtures.OTHER_TOWNSHIP),
                people.having(Role.COUNTY_OFFICE, "511781000000"))) {
            assertThatThrownBy(() -> people.as(
                            stranger,
                            () -> decide.decide(
                                    new DecideClosure.Command(given.id(), version, ClosureDecision.APPROVE, null))))
                    .hasMessage("not-found");
        }
    }

    private CaseFixtures.Given givenAClosedCase(ClosureReason reason) {
        var given = fixtures.givenAnAssessedCase(RiskLevel.GREEN);
        propose(given.lead(), given.id(), reason);
        decide(given.approver(), given.id(), ClosureDecision.APPROVE, null);
        return given;
    }

    private void propose(Person worker, CaseId id) {
        propose(worker, id, ClosureReason.GOALS_REACHED);
    }

    private void propose(Person worker, CaseId id, ClosureReason reason) {
        int version = acts.file(worker, id).version();
        people.as(worker, () -> propose.propose(new ProposeClosure.Command(id, version, Set.of(reason), "目标已达成。")));
    }

    private void takeBack(Person worker, CaseId id) {
        int version = acts.file(worker, id).version();
        people.as(worker, () -> propose.takeBack(new ProposeClosure.TakeBack(id, version)));
    }

    private void decide(Person approver, CaseId id, ClosureDecision decision, @Nullable String note) {
        int version = acts.file(approver, id).version();
        people.as(approver, () -> decide.decide(new DecideClosure.Command(id, version, decision, note)));
    }

    private void reopen(Person approver, CaseId id) {
        int version = acts.file(approver, id).version();
        people.as(approver, () -> reopen.reopen(new ReopenCase.Command(id, version, "家中又无人照护。")));
    }

    private void followUp(Person visitor, CaseId id, FollowUpResult result, boolean onceMore) {
        Instant at = Instant.now().plusSeconds(2).truncatedTo(ChronoUnit.SECONDS);
        Now.at(
                at,
                () -> people.as(
                        visitor,
                        () -> recordFollowUp.record(new RecordFollowUp.Command(
                                id,
                                at,
                                null,
                                new FollowUp.Finding(
                                        FollowUpMeans.PHONE,
                                        result,
                                        result != FollowUpResult.NOT_REACHED,
                                        "电话回访。",
                                        onceMore),
                                null))));
    }

    private static Encounter met() {
        return new Encounter(VisitOutcome.MADE, null, VisitPlace.HOME, null, Set.of(Met.CHILD), false);
    }

    private List<String> openClocks(Person reader, CaseId id) {
        return acts.clocks(reader, id).stream()
                .filter(view -> view.state().isOpen())
                .map(view -> view.rule().code())
                .toList();
    }
}
