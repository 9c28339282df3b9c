package org.youmiao.cases.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youmiao.DatabaseTest;
import org.youmiao.access.People.Person;
import org.youmiao.access.Role;
import org.youmiao.cases.CaseActs;
import org.youmiao.cases.CaseFixtures;
import org.youmiao.cases.CaseFixtures.Given;
import org.youmiao.cases.CaseState;
import org.youmiao.cases.RiskLevel;
import org.youmiao.kernel.Shanghai;

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

    @Autowired
    private PlanViews views;

    @Autowired
    private JdbcClient jdbc;

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
    void whatWasReturnedAndWhyStaysOnRecordAfterThePlanIsSubmittedAgain() {
        var given = fixtures.givenACaseWithASubmittedPlan();
        PlanContent first =
                people.as(given.lead(), () -> doing.reading(() -> view(given))).content();
        var returned = decide(given, given.approver(), pending(given), false, "请写明由谁接送。");
        Responsible lead =
                new Responsible(Responsible.Kind.PERSON, given.lead().id().toString());
        PlanContent second = new PlanContent(
                List.of(new PlanContent.Goal(
                        "按时上学",
                        List.of(new PlanContent.Line(
                                "由奶奶接送", lead, LocalDate.now(Shanghai.ZONE).plusDays(20))))),
                first.child(),
                first.guardian());
        var again = people.as(
                given.lead(),
                () -> writePlan.write(new WritePlan.Command(given.id(), returned.version(), second, true)));
        decide(given, given.approver(), again, true, "同意。");

        PlanView view = people.as(given.lead(), () -> doing.reading(() -> views.get(given.id(), again.id())));
        assertThat(view.history())
                .extracting(PlanView.Event::kind, PlanView.Event::by, PlanView.Event::note, PlanView.Event::content)
                .containsExactly(
                        tuple(PlanEventKind.SUBMITTED, given.lead().name(), null, first),
                        tuple(PlanEventKind.RETURNED, given.approver().name(), "请写明由谁接送。", null),
                        tuple(PlanEventKind.SUBMITTED, given.lead().name(), null, second),
                        tuple(PlanEventKind.APPROVED, given.approver().name(), "同意。", null));
    }

    @Test
    void whatAPlanWentThroughIsNeverWrittenOver() {
        var given = fixtures.givenACaseWithASubmittedPlan();

        for (String change : List.of("UPDATE plan_event SET note = '改'", "DELETE FROM plan_event")) {
            assertThatThrownBy(() -> people.as(
                            given.lead(),
                            () -> doing.working(() -> jdbc.sql(change).update())))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
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
    void aNewPlanReplacesTheOldOneAndSaysWhatBecomesOfItsOpenMeasures() {
        var given = fixtures.givenAPlannedCase();
        List<Measure> before = open(given);
        var next = write(given, next(given, before.getFirst(), before.getLast(), "父亲已回家照料。"), true);

        decide(given, given.approver(), next, true, null);

        assertThat(replaced(given)).containsExactlyInAnyOrder("与学校商量返校安排: null, 与学校商量返校安排", "联系父亲每周通话: 父亲已回家照料。, null");

        assertThat(open(given)).hasSize(2).allMatch(measure -> measure.planId().equals(next.id()));
        assertThat(acts.clocks(given.lead(), given.id()))
                .noneMatch(
                        clock -> clock.state().isOpen() && clock.rule().code().startsWith("PLAN"));
    }

    @Test
    void aNewPlanIsNotSubmittedWhileItSaysNothingOfAnOpenMeasure() {
        var given = fixtures.givenAPlannedCase();
        List<Measure> before = open(given);

        assertThatThrownBy(() -> write(given, given.lead(), null, true))
                .hasMessage("invalid.unexplained")
                .extracting("field")
                .isEqualTo("dropped");
        assertThatThrownBy(() -> write(given, next(given, before.getFirst(), before.getLast(), null), true))
                .hasMessage("invalid.required")
                .extracting("field")
                .isEqualTo("dropped[0].why");
    }

    @Test
    void aMeasureResumedWhileThePlanWaitsIsAccountedForBeforeItIsApproved() {
        var given = fixtures.givenAPlannedCase();
        Measure done = open(given).getLast();
        int version = settle(given, done, SettleMeasure.Outcome.DONE, null);
        var next = write(given, next(given, open(given).getFirst(), null, null), true);
        people.as(
                given.lead(),
                () -> settleMeasure.settle(new SettleMeasure.Command(
                        given.id(), done.id(), version, SettleMeasure.Outcome.RESUMED, "父亲又失去联系。")));

        assertThatThrownBy(() -> decide(given, given.approver(), next, true, null))
                .hasMessage("plan.measures-unexplained");
        assertThat(decide(given, given.approver(), next, false, "请补充。").state()).isEqualTo(PlanState.RETURNED);
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

    /** The next plan, in which one measure goes on and another does not. */
    private PlanContent next(Given given, Measure goesOn, @Nullable Measure left, @Nullable String why) {
        PlanContent plan = fixtures.aPlan(given.lead());
        PlanContent.Line first = plan.goals().getFirst().measures().getFirst();
        PlanContent.Line second = plan.goals().getFirst().measures().getLast();
        return new PlanContent(
                List.of(new PlanContent.Goal(
                        "按时上学",
                        List.of(new PlanContent.Line(first.what(), first.who(), first.dueOn(), goesOn.id()), second))),
                plan.child(),
                plan.guardian(),
                left == null ? List.of() : List.of(new PlanContent.Dropped(left.id(), why)));
    }

    private List<String> replaced(Given given) {
        return people.as(
                given.lead(),
                () -> doing.reading(() -> jdbc.sql("""
                                SELECT m.what, e.note, s.what AS successor FROM measure_event e
                                JOIN measure m ON m.id = e.measure_id LEFT JOIN measure s ON s.id = e.successor
                                WHERE e.case_id = ? AND e.kind = 'REPLACED'""")
                        .param(given.id().value())
                        .query((rs, row) ->
                                rs.getString("what") + ": " + rs.getString("note") + ", " + rs.getString("successor"))
                        .list()));
    }

    private PlanView view(Given given) {
        return views.pending(given.id()).orElseThrow();
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
