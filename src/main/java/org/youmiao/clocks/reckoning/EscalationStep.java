package org.youmiao.clocks.reckoning;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.youmiao.clocks.Desk;
import org.youmiao.clocks.LimitUnit;
import org.youmiao.kernel.Shanghai;

/**
 * When a duty is put before a superior desk as well.
 *
 * @param offset how far from the due instant: negative before it, positive after it
 * @param unit   {@code HOUR}, {@code DAY} or {@code WORKING_DAY}
 * @param to     the desk that then sees it, the one competent for the duty's area
 */
public record EscalationStep(int offset, LimitUnit unit, Desk.Kind to) {
    public EscalationStep {
        if (unit == LimitUnit.MONTH || unit == LimitUnit.FIXED_DATE) {
            throw new IllegalArgumentException("unit of an escalation step: " + unit);
        }
        if (to == Desk.Kind.PERSON || to == Desk.Kind.AGENCY) {
            throw new IllegalArgumentException("a superior follows from the area, not " + to);
        }
    }

    /**
     * From when on the superior sees it. Zero hours is the first second that is too late; zero days is the morning (0:00) of the
     * last day, one working day the morning of the next working day after it.
     */
    public Instant at(Instant dueAt, WorkingCalendar calendar) {
        LocalDate lastDay = Shanghai.dateOf(dueAt);
        return switch (unit) {
            case HOUR -> dueAt.plusSeconds(1).plus(Duration.ofHours(offset));
            case DAY -> morning(lastDay.plusDays(offset));
            case WORKING_DAY -> morning(calendar.plusWorkingDays(lastDay, offset));
            case MONTH, FIXED_DATE -> throw new IllegalStateException();
        };
    }

    private static Instant morning(LocalDate day) {
        return day.atStartOfDay(Shanghai.ZONE).toInstant();
    }
}
