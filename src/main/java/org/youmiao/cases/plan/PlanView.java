package org.youmiao.cases.plan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.youmiao.cases.CaseId;

/**
 * A plan as it is shown.
 *
 * @param number   version, from one
 * @param whoNames name of each person or agency in the content, by its text form
 * @param measures once it was approved
 * @param authors  names of those who wrote it
 * @param decision what the second person said; none while nobody has decided
 * @param dropped  measures of the plan before that do not go on in this one
 * @param history  how it was submitted, returned and approved, in order
 * @param mayDecide whether it waits and the reader neither wrote nor submitted it
 */
public record PlanView(
        PlanId id,
        CaseId caseId,
        int version,
        int number,
        PlanState state,
        PlanContent content,
        Map<String, String> whoNames,
        List<MeasureView> measures,
        List<String> authors,
        @Nullable Instant submittedAt,
        @Nullable Decision decision,
        List<Left> dropped,
        List<Event> history,
        boolean mayDecide) {

    /**
     * What the second person said.
     *
     * @param by name
     */
    public record Decision(String by, Instant at, @Nullable String note) {}

    /**
     * A measure of the plan before that does not go on.
     *
     * @param what what was to be done
     * @param why  as far as somebody has said
     */
    public record Left(
            MeasureId measure, String what, @Nullable String why) {}

    /**
     * One step of the plan.
     *
     * @param by      name
     * @param note    what the second person wrote
     * @param content what was submitted; none of a decision
     */
    public record Event(
            PlanEventKind kind,
            String by,
            Instant at,
            @Nullable String note,
            @Nullable PlanContent content) {}

    /** Whether it was returned before, so that its history says more than its state. */
    public boolean hasBeenReturned() {
        return history.stream().anyMatch(event -> event.kind() == PlanEventKind.RETURNED);
    }

    /** The name of who does it; empty where nobody is named yet. */
    public String name(@Nullable Responsible who) {
        return who == null ? "" : whoNames.getOrDefault(who.toString(), "");
    }

    public boolean isWaiting() {
        return state == PlanState.SUBMITTED;
    }

    /** Whether the second person gave it back. */
    public boolean isReturned() {
        return state == PlanState.RETURNED;
    }

    /** What the second person wrote; none if nobody has decided, or without a word. */
    public @Nullable String note() {
        return decision == null ? null : decision.note();
    }

    /** Whether it can be written on. */
    public boolean isWritable() {
        return state == PlanState.DRAFT || state == PlanState.RETURNED;
    }
}
