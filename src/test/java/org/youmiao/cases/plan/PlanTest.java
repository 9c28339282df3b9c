package org.youmiao.cases.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youmiao.DatabaseTest;
import org.youmiao.access.People.Person;
import org.youmiao.access.Role;
import org.youmiao.cases.CaseActs;
import org.youmiao.cases.CaseFixtures;
import org.youmiao.cases.CaseFixtures.Given;
import org.youmiao.cases.CaseState;
import org.youmiao.cases.RiskLevel;

class PlanTest extends DatabaseTest {
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
    private SettleMeasure settleMeasure;

    @Autowired
    private Plans plans;

    @Autowired
    private PlannedMeasures measures;

    @Autowired
    private Measures door;

    @Test
    void anApprovedPlanIsInForceWithItsMeasuresOpen() {
        var given = fixtures.givenAPlannedCase();

        assertThat(acts.file(given.lead(), given.id()).state()).isEqualTo(CaseState.PLANNED);
        assertThat(open(given)).extracting(Measure::what).containsExactly("与学校商量返校安排", "联系父亲每周通话");
        assertThat(openClocks(given)).doesNotContain("PLAN", "PLAN_APPROVAL");
    }

    @Test
    void whoWroteThePlanCannotApproveIt() {
        var given = fixtures.givenAnAssessedCase(RiskLevel.YELLOW);
        var draft = write(given, given.approver(), null, false);
        var submitted = write(given, given.lead(), draft.version(), true);

        assertThatThrownBy(() -> decide(given, given.approver(), submitted, true, null))
                .hasMessage("refused.same-person");
        Person office = people.having(Role.COUNTY_OFFICE, "990001000000");
        assertThat(decide(given, office, submitted, true, null).state()).isEqualTo(PlanState.IN_FORCE);
    }

    @Test
    void aStationWorkerCannotApproveAtAll() {
        var given = fixtures.givenACaseWithASubmittedPlan();
        Person colleague = people.having(Role.STATION_WORKER, CaseFixtures.TOWNSHIP);
        var plan = pending(given);

        assertThatThrownBy(() -> decide(given, colleague, plan, true, null)).hasMessage("refused.permission");
    }

    @Test
    void aReturnedPlanIsWrittenAgainAndTheNoteSaysWhy() {
        var given = fixtures.givenACaseWithASubmittedPlan();
        var plan = pending(given);

        assertThatThrownBy(() -> decide(given, given.approver(), plan, false, null))
                .hasMessage("invalid.required");
        var returned = decide(given, given.approver(), plan, false, "请写明由谁接送。");
        assertThat(openClocks(given)).contains("PLAN").doesNotContain("PLAN_APPROVAL");
        var again = write(given, given.lead(), returned.version(), true);

        assertThat(again.id()).isEqualTo(plan.id());
        assertThat(again.state()).isEqualTo(PlanState.SUBMITTED);
    }

    @Test
    void aChildOfEightMustBeAskedOrItIsSaidWhyNot() {
        var given = fixtures.givenAnAssessedCase(RiskLevel.YELLOW);
        PlanContent full = fixtures.aPlan(given.lead());
        PlanContent silent = new PlanContent(full.goals(), Voice.SILENT, full.guardian());
        PlanContent explained = new PlanContent(full.goals(), new Voice(null, "孩子住院，医生不同意谈话。"), full.guardian());

        assertThatThrownBy(() -> write(given, silent, true))
                .hasMessage("invalid.not-heard")
                .extracting("field")
                .isEqualTo("child");
        assertThat(write(given, explained, true).state()).isEqualTo(PlanState.SUBMITTED);
    }

    @Test
    void aDraftMayHaveGapsButWhatIsSubmittedMayNot() {
        var given = fixtures.givenAnAssessedCase(RiskLevel.YELLOW);
        PlanContent gaps = new PlanContent(
                List.of(new PlanContent.Goal("按时上学", List.of(new PlanContent.Line(null, null, null)))),
                Voice.SILENT,
                Voice.SILENT);

        assertThatThrownBy(() -> write(given, gaps, true)).extracting("field").isEqualTo("goals[0].measures[0].what");
        assertThat(write(given, gaps, false).state()).isEqualTo(PlanState.DRAFT);
    }

    @Test
    void aCaseIsAssessedBeforeItIsPlanned() {
        var given = fixtures.givenAnOpenCase();

        assertThatThrownBy(() -> write(given, given.lead(), null, true)).hasMessage("case.state");
    }

    @Test
    void aNewPlanReplacesTheOldOneAndItsOpenMeasures() {
        var given = fixtures.givenAPlannedCase();
        var next = write(given, given.lead(), null, true);

        decide(given, given.approver(), next, true, null);

        assertThat(open(given)).hasSize(2).allMatch(measure -> measure.planId().equals(next.id()));
        assertThat(acts.clocks(given.lead(), given.id()))
                .noneMatch(
                        clock -> clock.state().isOpen() && clock.rule().code().startsWith("PLAN"));
    }

    @Test
    void aMeasureIsDoneOrItIsExplainedWhyNot() {
        var given = fixtures.givenAPlannedCase();
        List<Measure> open = open(given);

        settle(given, open.getFirst(), SettleMeasure.Outcome.DONE, null);
        assertThatThrownBy(() -> settle(given, open.getLast(), SettleMeasure.Outcome.NOT_DONE, null))
                .hasMessage("invalid.required");
        assertThat(allSettled(given)).isFalse();
        settle(given, open.getLast(), SettleMeasure.Outcome.NOT_DONE, "父亲更换号码，正在查找。");

        assertThat(allSettled(given)).isTrue();
    }

    @Test
    void aMeasureSettledByMistakeIsOwedAgain() {
        var given = fixtures.givenAPlannedCase();
        Measure measure = open(given).getFirst();
        int version = settle(given, measure, SettleMeasure.Outcome.DONE, null);

        people.as(
                given.lead(),
                () -> settleMeasure.settle(new SettleMeasure.Command(
                        given.id(), measure.id(), version, SettleMeasure.Outcome.RESUMED, "点错了。")));

        assertThat(open(given)).hasSize(2);
    }

    @Test
    void ofTwoWhoSettleAMeasureAtOnceTheSecondIsTold() {
        var given = fixtures.givenAPlannedCase();
        Measure measure = open(given).getFirst();
        settle(given, measure, SettleMeasure.Outcome.DONE, null);

        assertThatThrownBy(() -> settle(given, measure, SettleMeasure.Outcome.NOT_DONE, "没有做。"))
                .hasMessage("stale");
    }

    private int settle(Given given, Measure measure, SettleMeasure.Outcome outcome, @Nullable String note) {
        return people.as(
                given.lead(),
                () -> settleMeasure.settle(
                        new SettleMeasure.Command(given.id(), measure.id(), measure.version(), outcome, note)));
    }

    private WritePlan.Saved write(Given given, Person who, @Nullable Integer version, boolean submit) {
        return people.as(
                who,
                () -> writePlan.write(
                        new WritePlan.Command(given.id(), version, fixtures.aPlan(given.lead()), submit)));
    }

    private WritePlan.Saved write(Given given, PlanContent content, boolean submit) {
        return people.as(given.lead(), () -> writePlan.write(new WritePlan.Command(given.id(), null, content, submit)));
    }

    private WritePlan.Saved decide(
            Given given, Person who, WritePlan.Saved plan, boolean approve, @Nullable String note) {
        return people.as(
                who,
                () -> decidePlan.decide(new DecidePlan.Command(
                        given.id(),
                        plan.id(),
                        plan.version(),
                        approve ? PlanDecision.APPROVE : PlanDecision.RETURN,
                        note)));
    }

    private WritePlan.Saved pending(Given given) {
        Plan plan = people.as(
                given.lead(),
                () -> doing.reading(() -> plans.pending(given.id()).orElseThrow()));
        return new WritePlan.Saved(plan.id(), plan.version(), plan.state());
    }

    private List<Measure> open(Given given) {
        return people.as(given.lead(), () -> doing.reading(() -> measures.open(given.id())));
    }

    private boolean allSettled(Given given) {
        return people.as(given.lead(), () -> doing.reading(() -> door.allSettled(given.id())));
    }

    private List<String> openClocks(Given given) {
        return acts.clocks(given.lead(), given.id()).stream()
                .filter(clock -> clock.state().isOpen())
                .map(clock -> clock.rule().code())
                .toList();
    }
}
