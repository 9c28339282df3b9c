package org.youmiao.cases.plan;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A measure as it is shown.
 *
 * @param who       name of the person or agency
 * @param note      remark, or why it was not done
 * @param settledBy name
 * @param mine      whether the plan names the reader, or someone for whom the reader stands in
 * @param agency    whether an agency is to do it
 */
public record MeasureView(
        MeasureId id,
        int version,
        String goal,
        String what,
        String who,
        LocalDate dueOn,
        MeasureState state,
        @Nullable String note,
        @Nullable Instant settledAt,
        @Nullable String settledBy,
        boolean mine,
        boolean agency) {

    public boolean isOpen() {
        return state == MeasureState.OPEN;
    }

    /** Whether it can be owed again. */
    public boolean isSettled() {
        return state == MeasureState.DONE || state == MeasureState.NOT_DONE;
    }

    /** Whether this can be said of it now. */
    public boolean allows(SettleMeasure.Outcome outcome) {
        return outcome == SettleMeasure.Outcome.RESUMED ? isSettled() : isOpen();
    }

    public boolean isOverdue(LocalDate today) {
        return isOpen() && dueOn.isBefore(today);
    }
}
