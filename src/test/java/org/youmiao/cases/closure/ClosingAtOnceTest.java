package org.youmiao.cases.closure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youmiao.DatabaseTest;
import org.youmiao.access.People.Person;
import org.youmiao.access.Role;
import org.youmiao.cases.AtOnce;
import org.youmiao.cases.CaseActs;
import org.youmiao.cases.CaseFixtures;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.CaseState;
import org.youmiao.cases.RiskLevel;
import org.youmiao.cases.plan.MeasureId;
import org.youmiao.cases.plan.SettleMeasure;
import org.youmiao.cases.referral.DisclosedPart;
import org.youmiao.cases.referral.ReferralFixtures;
import org.youmiao.cases.referral.SendReferral;

/** Closing a case while others write into it: whoever comes second sees what the first one did. */
class ClosingAtOnceTest extends DatabaseTest {
    @Autowired
    private CaseFixtures fixtures;

    @Autowired
    private ReferralFixtures referrals;

    @Autowired
    private CaseActs acts;

    @Autowired
    private CaseActs.Doing doing;

    @Autowired
    private AtOnce atOnce;

    @Autowired
    private ProposeClosure propose;

    @Autowired
    private DecideClosure decide;

    @Autowired
    private SendReferral sendReferral;

    @Autowired
    private SettleMeasure settle;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aReferralIsNotSentIntoACaseThatIsBeingClosed() throws Exception {
        var given = referrals.givenAFullCase();
        Person approver = people.having(Role.CHILD_SUPERVISOR, CaseFixtures.TOWNSHIP);
        propose(given.worker(), given.caseId());

        List<String> outcomes = atOnce.write(
                given.worker(),
                given.caseId(),
                List.of(
                        approval(approver, given.caseId()),
                        () -> people.as(
                                given.worker(),
                                () -> sendReferral.send(ReferralFixtures.command(given, Set.of(DisclosedPart.NAME))))));

        assertThat(outcomes).isIn(List.of(AtOnce.DONE, "case.closed"), List.of("closure.open-referrals", AtOnce.DONE));
        assertThat(isClosed(given.worker(), given.caseId()))
                .isEqualTo(outcomes.getFirst().equals(AtOnce.DONE));
    }

    @Test
    void aMeasureIsNotResumedInACaseThatIsBeingClosed() throws Exception {
        var given = fixtures.givenAPlannedCase();
        measures(given).forEach(measure -> say(given, measure, 1, SettleMeasure.Outcome.DONE));
        propose(given.lead(), given.id());

        List<String> outcomes =
                atOnce.write(given.lead(), given.id(), List.of(approval(given.approver(), given.id()), () -> {
                    say(given, measures(given).getFirst(), 2, SettleMeasure.Outcome.RESUMED);
                    return true;
                }));

        assertThat(outcomes).isIn(List.of(AtOnce.DONE, "case.closed"), List.of("closure.open-measures", AtOnce.DONE));
        assertThat(isClosed(given.lead(), given.id()))
                .isEqualTo(outcomes.getFirst().equals(AtOnce.DONE));
    }

    @Test
    void ofTwoWhoApproveAtOnceOneCloses() throws Exception {
        var given = fixtures.givenAnAssessedCase(RiskLevel.GREEN);
        propose(given.lead(), given.id());
        Person office = people.having(Role.COUNTY_OFFICE, "990001000000");

        List<String> outcomes = atOnce.write(
                given.lead(),
                given.id(),
                List.of(approval(given.approver(), given.id()), approval(office, given.id())));

        assertThat(outcomes).containsExactlyInAnyOrder(AtOnce.DONE, "stale");
        assertThat(isClosed(given.lead(), given.id())).isTrue();
        assertThat(acts.clocks(given.lead(), given.id()).stream()
                        .filter(view -> view.state().isOpen()))
                .as("one follow-up is owed")
                .hasSize(1);
    }

    private Callable<ClosureId> approval(Person approver, CaseId id) {
        int version = acts.file(approver, id).version();
        return () -> people.as(
                approver, () -> decide.decide(new DecideClosure.Command(id, version, ClosureDecision.APPROVE, null)));
    }

    private void propose(Person worker, CaseId id) {
        int version = acts.file(worker, id).version();
        people.as(
                worker,
                () -> propose.propose(
                        new ProposeClosure.Command(id, version, Set.of(ClosureReason.GOALS_REACHED), "目标已达成。")));
    }

    private void say(CaseFixtures.Given given, MeasureId measure, int version, SettleMeasure.Outcome outcome) {
        people.as(
                given.lead(),
                () -> settle.settle(new SettleMeasure.Command(given.id(), measure, version, outcome, "情况说明。")));
    }

    private List<MeasureId> measures(CaseFixtures.Given given) {
        return people.as(
                given.lead(),
                () -> doing.reading(() -> jdbc.sql("SELECT id FROM measure WHERE case_id = ? ORDER BY ordinal")
                        .param(given.id().value())
                        .query((rs, row) -> new MeasureId(rs.getObject(1, UUID.class)))
                        .list()));
    }

    private boolean isClosed(Person reader, CaseId id) {
        return acts.file(reader, id).state() == CaseState.CLOSED;
    }
}
