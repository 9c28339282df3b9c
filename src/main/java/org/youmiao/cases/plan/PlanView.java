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
        boolean mayDecide) {

    /**
     * What the second person said.
     *
     * @param by name
     */
    public record Decision(String by, Instant at, @Nullable String note) {}

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
