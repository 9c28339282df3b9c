package org.youmiao.cases.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youmiao.DatabaseTest;
import org.youmiao.cases.CaseActs;
import org.youmiao.cases.CaseFixtures;
import org.youmiao.cases.CaseFixtures.Given;
import org.youmiao.cases.RiskLevel;
import org.youmiao.cases.closure.ClosureDecision;
import org.youmiao.cases.closure.ClosureReason;
import org.youmiao.cases.closure.DecideClosure;
import org.youmiao.cases.closure.ProposeClosure;
import org.youmiao.cases.closure.ReopenCase;

/** The duty to plan, and to decide on a plan, around the closing of a case. */
class PlanDutiesTest extends DatabaseTest {
    @Autowired
    private CaseFixtures fixtures;

    @Autowired
    private CaseActs acts;

    @Autowired
    private CaseActs.Doing doing;

    @Autowired
    private WritePlan writePlan;

    @Autowired
    private DecidePlan decidePlan;

    @Autowired
    private ProposeClosure propose;

    @Autowired
    private DecideClosure decideClosure;

    @Autowired
    private ReopenCase reopen;

    @Autowired
    private Plans plans;

    @Test
    void aPlanThatWaitsStandsAgainstClosingUntilItIsDecided() {
        Given given = fixtures.givenACaseWithASubmittedPlan();

        assertThatThrownBy(() -> propose(given)).hasMessage("closure.plan-waiting");
        decide(given, PlanDecision.RETURN, "先不做计划。");
        propose(given);

        assertThat(openRules(given)).contains("CLOSURE_APPROVAL");
    }

    @Test
    void aPlanThatIsTakenUpAgainAfterAReopeningHasOneDutyAtATime() {
        Given given = fixtures.givenACaseWithASubmittedPlan();
        WritePlan.Saved returned = decide(given, PlanDecision.RETURN, "请补充。");
        assertThat(planRules(given)).containsExactly("PLAN");
        propose(given);
        int proposed = acts.file(given.lead(), given.id()).version();
        people.as(
                given.approver(),
                () -> decideClosure.decide(
                        new DecideClosure.Command(given.id(), proposed, ClosureDecision.APPROVE, null)));
        assertThat(planRules(given)).isEmpty();
        int closed = acts.file(given.lead(), given.id()).version();
        people.as(given.approver(), () -> reopen.reopen(new ReopenCase.Command(given.id(), closed, "家中又无人照护。")));
        assertThat(planRules(given)).isEmpty();

        people.as(given.lead(), () -> fixtures.assess(given.id(), RiskLevel.ORANGE));
        assertThat(planRules(given)).containsExactly("PLAN");
        submit(given, returned.version());
        assertThat(planRules(given)).containsExactly("PLAN_APPROVAL");
        WritePlan.Saved again = decide(given, PlanDecision.RETURN, "请再补充。");
        assertThat(planRules(given)).containsExactly("PLAN");
        people.as(given.lead(), () -> fixtures.assess(given.id(), RiskLevel.YELLOW));
        assertThat(planRules(given)).containsExactly("PLAN");
        submit(given, again.version());
        decide(given, PlanDecision.APPROVE, null);

        assertThat(planRules(given)).isEmpty();
    }

    private void propose(Given given) {
        int version = acts.file(given.lead(), given.id()).version();
        people.as(
                given.lead(),
                () -> propose.propose(new ProposeClosure.Command(
                        given.id(), version, Set.of(ClosureReason.NO_NEED_FOUND), "不需要继续服务。")));
    }

    private void submit(Given given, int version) {
        people.as(
                given.lead(),
                () -> writePlan.write(new WritePlan.Command(given.id(), version, fixtures.aPlan(given.lead()), true)));
    }

    private WritePlan.Saved decide(Given given, PlanDecision decision, @Nullable String note) {
        Plan waiting = people.as(
                given.lead(),
                () -> doing.reading(() -> plans.pending(given.id()).orElseThrow()));
        return people.as(
                given.approver(),
                () -> decidePlan.decide(
                        new DecidePlan.Command(given.id(), waiting.id(), waiting.version(), decision, note)));
    }

    private List<String> planRules(Given given) {
        return openRules(given).stream().filter(rule -> rule.startsWith("PLAN")).toList();
    }

    private List<String> openRules(Given given) {
        return acts.clocks(given.lead(), given.id()).stream()
                .filter(view -> view.state().isOpen())
                .map(view -> view.rule().code())
                .toList();
    }
}
