package org.youmiao.clocks.reckoning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.youmiao.kernel.Shanghai;

/**
 * A due date together with how it came about. Both come out of one computation, so that they cannot disagree.
 *
 * @param start            when the clock was started, in whole seconds
 * @param limit            the time allowed, extensions included
 * @param days             every day from the start to the last one; only these two ends for a fixed date, none for hours
 * @param dueAt            the last second that is still in time
 * @param provisionalYears years that matter here and whose holidays are not yet published, ascending; mostly none
 */
public record Reckoning(
        Instant start, TimeLimit limit, List<ReckonedDay> days, Instant dueAt, List<Integer> provisionalYears) {
    public Reckoning {
        days = List.copyOf(days);
        provisionalYears = List.copyOf(provisionalYears);
    }

    /** The date on which the limit ends. */
    public LocalDate lastDay() {
        return Shanghai.dateOf(dueAt);
    }

    /** Whether the date may still move when the holidays of a later year are published. */
    public boolean provisional() {
        return !provisionalYears.isEmpty();
    }
}
