package org.youmiao.clocks;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.youmiao.kernel.Shanghai;

/** How soon a duty is due, seen from an instant. The bands follow each other without gap. */
public enum DutyBand {
    /** 已逾期. */
    OVERDUE,
    /** 今天到期. */
    TODAY,
    /** 本周到期: after today, up to Sunday. */
    THIS_WEEK,
    /** 以后. */
    LATER;

    /** The band of something due at that instant. */
    public static DutyBand of(Instant dueAt, Instant now) {
        for (DutyBand band : values()) {
            if (!dueAt.isAfter(band.lastDue(now))) {
                return band;
            }
        }
        return LATER;
    }

    /** The latest due instant that is in this band. */
    public Instant lastDue(Instant now) {
        LocalDate today = Shanghai.dateOf(now);
        return switch (this) {
            case OVERDUE -> now.truncatedTo(ChronoUnit.SECONDS).minusSeconds(1);
            case TODAY -> endOf(today);
            case THIS_WEEK -> endOf(today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
            case LATER -> Instant.parse("9999-12-31T23:59:59Z");
        };
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Shanghai.ZONE).minusSeconds(1).toInstant();
    }
}
