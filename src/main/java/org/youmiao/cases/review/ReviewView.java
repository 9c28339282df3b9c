package org.youmiao.cases.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youmiao.cases.plan.MeasureId;
import org.youmiao.cases.plan.MeasureState;
import org.youmiao.cases.plan.Voice;

/**
 * A review as it was recorded.
 *
 * @param id         identifies it
 * @param reviewedOn day of the review
 * @param measures   the measures of the plan in force on that day
 * @param child      what the child said, or why it was not asked
 * @param guardian   what the guardian said, or why that person was not asked
 * @param conclusion how to go on
 * @param note       why
 * @param recordedAt when it was recorded
 * @param by         name of who reviewed
 */
public record ReviewView(
        ReviewId id,
        LocalDate reviewedOn,
        List<Looked> measures,
        Voice child,
        Voice guardian,
        ReviewConclusion conclusion,
        String note,
        Instant recordedAt,
        String by) {

    /**
     * A measure as the review found it.
     *
     * @param measure identifies it
     * @param what    what is done
     * @param dueOn   last day
     * @param state   whether it was still owed
     * @param remark  what was said of it; always of one that was owed
     */
    public record Looked(
            MeasureId measure,
            String what,
            LocalDate dueOn,
            MeasureState state,
            @Nullable String remark) {}
}
