package org.youmiao.clocks.calendar;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.Trail;
import org.youmiao.clocks.reckoning.CalendarDay;

/** 工作日历: by which days the county counts, and who brought them, for everyone who works here. */
@Component
public class ReadCalendar {
    private final WorkingCalendars calendars;
    private final Trail trail;

    ReadCalendar(WorkingCalendars calendars, Trail trail) {
        this.calendars = calendars;
        this.trail = trail;
    }

    /**
     * A year of the calendar.
     *
     * @param year which
     * @param own  whether the county took it in itself; otherwise it came with the program
     * @param days dates that are not what their day of the week makes them, in order
     */
    public record Year(int year, boolean own, List<CalendarDay> days) {}

    /** The years of which the holidays are known, the latest first. */
    @Requires(Permission.DIRECTORY_READ)
    public List<Year> years() {
        List<CalendarDay> days = calendars.days();
        List<Integer> own = calendars.ownYears();
        trail.listed("calendar-day", days.size());
        return CalendarDifference.years(days).descendingSet().stream()
                .map(year -> new Year(
                        year,
                        own.contains(year),
                        days.stream()
                                .filter(day -> day.date().getYear() == year)
                                .toList()))
                .toList();
    }
}
