package org.youmiao.clocks.reckoning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which days are worked. Immutable: another notice gives another calendar. */
public final class WorkingCalendar {
    /**
     * Holidays that the regulation itself ties to a date (全国年节及纪念日放假办法, as revised from 2025), so that they are known
     * before a year's notice is. Festivals by the moon and the exchanged weekends are not.
     */
    private static final Map<MonthDay, String> KNOWN_EVERY_YEAR = Map.of(
            MonthDay.of(1, 1), "元旦",
            MonthDay.of(5, 1), "劳动节",
            MonthDay.of(5, 2), "劳动节",
            MonthDay.of(10, 1), "国庆节",
            MonthDay.of(10, 2), "国庆节",
            MonthDay.of(10, 3), "国庆节");

    private final Map<LocalDate, CalendarDay> exceptions;
    private final Set<Integer> publishedYears;

    private WorkingCalendar(Map<LocalDate, CalendarDay> exceptions) {
        this.exceptions = Map.copyOf(exceptions);
        // A yearly notice reaches from New Year to the National Day, but single days around New Year may come with the
        // notice of
        // the neighbouring year. So the National Day, and not just any entry, shows that a year's own notice is out.
        this.publishedYears = exceptions.values().stream()
                .filter(day -> day.kind() == DayKind.HOLIDAY)
                .map(CalendarDay::date)
                .filter(date -> date.getMonth() == Month.OCTOBER && date.getDayOfMonth() == 1)
                .map(LocalDate::getYear)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A calendar with these exceptions from the ordinary week.
     *
     * @throws IllegalArgumentException if a date comes twice
     */
    public static WorkingCalendar of(Collection<CalendarDay> days) {
        Map<LocalDate, CalendarDay> byDate = HashMap.newHashMap(days.size());
        for (CalendarDay day : days) {
            if (byDate.put(day.date(), day) != null) {
                throw new IllegalArgumentException("twice in the calendar: " + day.date());
            }
        }
        return new WorkingCalendar(byDate);
    }

    /** What the date is; in a year without a notice, what the regulation and its day of the week make it. */
    public DayKind kindOf(LocalDate date) {
        CalendarDay exception = exceptionOn(date);
        if (exception != null) {
            return exception.kind();
        }
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? DayKind.WEEKEND : DayKind.WORKDAY;
    }

    /** The festival that makes the date an exception, or nothing on an ordinary day. */
    public @Nullable String occasionOf(LocalDate date) {
        CalendarDay exception = exceptionOn(date);
        return exception == null ? null : exception.occasion();
    }

    private @Nullable CalendarDay exceptionOn(LocalDate date) {
        CalendarDay noticed = exceptions.get(date);
        if (noticed != null || isPublished(date.getYear())) {
            return noticed;
        }
        String occasion = KNOWN_EVERY_YEAR.get(MonthDay.from(date));
        return occasion == null ? null : new CalendarDay(date, occasion, DayKind.HOLIDAY);
    }

    public boolean isWorked(LocalDate date) {
        return kindOf(date).worked();
    }

    /** Whether the State Council's notice for this year is known. Without it every due date in it is provisional. */
    public boolean isPublished(int year) {
        return publishedYears.contains(year);
    }

    /**
     * The n-th working day after the date, or before it where n is negative; the date itself, worked or not, where n is zero.
     */
    public LocalDate plusWorkingDays(LocalDate date, int n) {
        int step = Integer.signum(n);
        LocalDate day = date;
        for (int left = Math.abs(n); left > 0; ) {
            day = day.plusDays(step);
            if (isWorked(day)) {
                left--;
            }
        }
        return day;
    }
}
