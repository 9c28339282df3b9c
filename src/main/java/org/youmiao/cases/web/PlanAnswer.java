package org.youmiao.cases.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.plan.MeasureId;
import org.youmiao.cases.plan.MeasureState;
import org.youmiao.cases.plan.MeasureView;
import org.youmiao.cases.plan.PlanContent;
import org.youmiao.cases.plan.PlanEventKind;
import org.youmiao.cases.plan.PlanId;
import org.youmiao.cases.plan.PlanState;
import org.youmiao.cases.plan.PlanView;

/**
 * A plan as a calling system gets it.
 *
 * @param id          identifies this version of the plan
 * @param caseId      the case
 * @param version     for If-Match
 * @param number      which plan of the case it is, from one
 * @param state       where it stands
 * @param goals       what is to become better, as it was written
 * @param child       what the child said
 * @param guardian    what the guardian said
 * @param authors     names of those who wrote it
 * @param submittedAt when it was put before a second person
 * @param decision    what the second person decided
 * @param dropped     measures of the plan before that do not go on in this one
 * @param history     how it was submitted, returned and approved, in order
 * @param measures    what became of each measure, once the plan was approved
 */
record PlanAnswer(
        PlanId id,
        CaseId caseId,
        int version,
        int number,
        PlanState state,
        List<WrittenGoal> goals,
        PlanBody.VoiceBody child,
        PlanBody.VoiceBody guardian,
        List<String> authors,
        @Nullable Instant submittedAt,
        @Nullable SecondPerson decision,
        List<LeftMeasure> dropped,
        List<HistoryStep> history,
        List<MeasureAnswer> measures) {

    /**
     * A goal as it was written.
     *
     * @param text     in words
     * @param measures what is done for it
     */
    record WrittenGoal(@Nullable String text, List<WrittenMeasure> measures) {}

    /**
     * A measure as it was written.
     *
     * @param what    what is done
     * @param who     by whom
     * @param whoName name of the person or the agency
     * @param dueOn   last day
     * @param continues identifies the measure of the plan before that goes on in this one
     */
    record WrittenMeasure(
            @Nullable String what,
            PlanBody.@Nullable WhoBody who,
            @Nullable String whoName,
            @Nullable LocalDate dueOn,
            @Nullable MeasureId continues) {}

    /**
     * A measure of the plan before that does not go on.
     *
     * @param measure identifies it
     * @param what    what was to be done
     * @param why     the explanation
     */
    record LeftMeasure(
            MeasureId measure, String what, @Nullable String why) {}

    /**
     * One step of the plan.
     *
     * @param kind  what happened
     * @param by    name
     * @param at    when
     * @param note  what the second person wrote
     * @param goals what was submitted, as it read then; none of a decision
     */
    record HistoryStep(
            PlanEventKind kind,
            String by,
            Instant at,
            @Nullable String note,
            @Nullable List<WrittenGoal> goals) {}

    /**
     * What the second person decided.
     *
     * @param by   name
     * @param at   when
     * @param note in words
     */
    record SecondPerson(String by, Instant at, @Nullable String note) {}

    /**
     * A measure of a plan that was approved.
     *
     * @param id        identifies the measure
     * @param version   for If-Match
     * @param what      what is done
     * @param who       name of the person or the agency
     * @param dueOn     last day
     * @param state     whether it is still owed
     * @param note      remark, or why it was not done
     * @param settledAt when this was said
     * @param settledBy name of who said it
     */
    record MeasureAnswer(
            MeasureId id,
            int version,
            String what,
            String who,
            LocalDate dueOn,
            MeasureState state,
            @Nullable String note,
            @Nullable Instant settledAt,
            @Nullable String settledBy) {
        private static MeasureAnswer of(MeasureView measure) {
            return new MeasureAnswer(
                    measure.id(),
                    measure.version(),
                    measure.what(),
                    measure.who(),
                    measure.dueOn(),
                    measure.state(),
                    measure.note(),
                    measure.settledAt(),
                    measure.settledBy());
        }
    }

    static PlanAnswer of(PlanView plan) {
        PlanView.Decision decision = plan.decision();
        return new PlanAnswer(
                plan.id(),
                plan.caseId(),
                plan.version(),
                plan.number(),
                plan.state(),
                written(plan, plan.content()),
                PlanBody.VoiceBody.of(plan.content().child()),
                PlanBody.VoiceBody.of(plan.content().guardian()),
                plan.authors(),
                plan.submittedAt(),
                decision == null ? null : new SecondPerson(decision.by(), decision.at(), decision.note()),
                plan.dropped().stream()
                        .map(left -> new LeftMeasure(left.measure(), left.what(), left.why()))
                        .toList(),
                plan.history().stream().map(event -> step(plan, event)).toList(),
                plan.measures().stream().map(MeasureAnswer::of).toList());
    }

    private static HistoryStep step(PlanView plan, PlanView.Event event) {
        PlanContent content = event.content();
        return new HistoryStep(
                event.kind(), event.by(), event.at(), event.note(), content == null ? null : written(plan, content));
    }

    private static List<WrittenGoal> written(PlanView plan, PlanContent content) {
        return content.goals().stream().map(goal -> written(plan, goal)).toList();
    }

    private static WrittenGoal written(PlanView plan, PlanContent.Goal goal) {
        return new WrittenGoal(
                goal.text(),
                goal.measures().stream()
                        .map(line -> new WrittenMeasure(
                                line.what(),
                                line.who() == null ? null : PlanBody.WhoBody.of(line.who()),
                                line.who() == null ? null : plan.name(line.who()),
                                line.dueOn(),
                                line.continues()))
                        .toList());
    }
}
