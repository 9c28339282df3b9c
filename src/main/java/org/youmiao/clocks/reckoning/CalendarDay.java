package org.youmiao.clocks.reckoning;

import java.time.LocalDate;

/**
 * A date that the State Council's yearly notice takes out of the ordinary week.
 *
 * @param date     the date
 * @param occasion the festival for which, such as 春节
 * @param kind     {@link DayKind#HOLIDAY} or {@link DayKind#MAKEUP_WORKDAY}
 */
public record CalendarDay(LocalDate date, String occasion, DayKind kind) {
    public CalendarDay {
        if (kind != DayKind.HOLIDAY && kind != DayKind.MAKEUP_WORKDAY) {
            throw new IllegalArgumentException("not an exception from the week: " + kind);
        }
    }
}
