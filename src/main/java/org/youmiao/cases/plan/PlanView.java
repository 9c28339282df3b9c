package org.youmiao.cases.plan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it is shown.
 *
 * @param number   version, from one
 * @param whoNames name of each person or agency in the content, by its text form
 * @param measures once it was approved
 * @param authors  names of those who wrote it
 * @param decision what the second person said; none while nobody has decided
 */
public record PlanView(
        PlanId id,
        int version,
        int number,
        PlanState state,
        PlanContent content,
        Map<String, String> whoNames,
        List<MeasureView> measures,
        List<String> authors,
        @Nullable Instant submittedAt,
        @Nullable Decision decision) {

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

    /** Whether it can be written on. */
    public boolean isWritable() {
        return state == PlanState.DRAFT || state == PlanState.RETURNED;
    }
}
