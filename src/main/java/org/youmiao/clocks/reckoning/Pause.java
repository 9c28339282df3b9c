package org.youmiao.clocks.reckoning;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.youmiao.kernel.Shanghai;

/**
 * A time during which a clock stands still.
 *
 * @param from  when it was stopped
 * @param until when it runs again; never open, so that a pause cannot be forgotten
 */
public record Pause(Instant from, Instant until) {
    public Pause {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a pause ends after it begins");
        }
    }

    /**
     * Whether the day is suspended: it is, if the clock stands still at its end. So a pause from Monday to Thursday suspends three
     * days, the day of the pause and not that of the resumption, at whatever hours they were entered.
     */
    boolean suspends(LocalDate day) {
        Instant midnight = day.plusDays(1).atStartOfDay(Shanghai.ZONE).toInstant();
        return from.isBefore(midnight) && !until.isBefore(midnight);
    }

    /** How many days it suspends. */
    public long days() {
        return ChronoUnit.DAYS.between(Shanghai.dateOf(from), Shanghai.dateOf(until));
    }

    Duration length() {
        return Duration.between(from, until);
    }
}
