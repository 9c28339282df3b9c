package org.youmiao.clocks.reckoning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of an explanation: a date, what it is, and whether it counts.
 *
 * @param date     the date
 * @param kind     what it is to an office
 * @param occasion the festival behind the kind, if any
 * @param counting whether it counts, and if not, why
 * @param ordinal  which counted day this is, from one; zero where it does not count
 */
public record ReckonedDay(
        LocalDate date, DayKind kind, @Nullable String occasion, Counting counting, int ordinal) {

    /** Whether and why a day counts. */
    public enum Counting {
        /** The day on which the clock was started: counting begins on the next (Civil Code art. 201). */
        START,
        /** It counts. */
        COUNTED,
        /** It does not count, since the limit is in working days and this is none. */
        NOT_WORKED,
        /** It does not count, since the clock was paused. */
        SUSPENDED,
        /** Past the period: its last day was not worked, or the clock was paused then, so the end moves on (art. 203). */
        CARRIED
    }
}
