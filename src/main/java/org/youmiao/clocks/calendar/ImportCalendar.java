package org.youmiao.clocks.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.Trail;
import org.youmiao.clocks.reckoning.CalendarDay;
import org.youmiao.clocks.reckoning.DayKind;
import org.youmiao.clocks.reckoning.HolidayFile;
import org.youmiao.clocks.reckoning.WorkingCalendar;
import org.youmiao.kernel.Problem;

/** 导入工作日历: the system administrator takes in a yearly notice; a few minutes later the county's open clocks have followed. */
@Component
public class ImportCalendar {
    private final CalendarImport imports;
    private final WorkingCalendars calendars;
    private final CalendarDuty duty;
    private final Trail trail;
    private final Clock clock;

    ImportCalendar(CalendarImport imports, WorkingCalendars calendars, CalendarDuty duty, Trail trail, Clock clock) {
        this.imports = imports;
        this.calendars = calendars;
        this.duty = duty;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What the import did.
     *
     * @param years   years that the file replaced as a whole, ascending
     * @param changed how many dates are not what they were
     */
    public record Imported(List<Integer> years, int changed) {}

    /**
     * What an import would change.
     *
     * @param years   years that the file would replace as a whole, ascending
     * @param changes dates that would not be what they are, in order
     */
    public record Preview(List<Integer> years, List<Change> changes) {}

    /**
     * A date that would not be what it is.
     *
     * @param date     the date
     * @param before   what it is now
     * @param after    what it would be
     * @param occasion the festival behind that, if any
     */
    public record Change(
            LocalDate date,
            DayKind before,
            DayKind after,
            @Nullable String occasion) {}

    /** The latest year that is known, in the form of a file: a pattern for the next. */
    @Requires(Permission.SETTINGS_MANAGE)
    public String example() {
        List<CalendarDay> days = calendars.days();
        trail.listed("calendar-day", days.size());
        return HolidayFile.write(days.stream()
                .filter(day -> day.date().getYear() == days.getLast().date().getYear())
                .toList());
    }

    /**
     * Tells what the file would change, and changes nothing.
     *
     * @throws Problem if the file is not of that form
     */
    @Requires(Permission.SETTINGS_MANAGE)
    public Preview preview(String csv) {
        List<CalendarDay> days = HolidayFile.parse(csv);
        List<CalendarDay> present = calendars.days();
        WorkingCalendar before = WorkingCalendar.of(present);
        WorkingCalendar after = WorkingCalendar.of(days);
        List<Integer> years = List.copyOf(CalendarDifference.years(days));
        List<Change> changes = years.stream()
                .flatMap(year -> CalendarDifference.of(year, present, days).stream())
                .map(CalendarDifference.Changed::date)
                .map(date -> new Change(date, before.kindOf(date), after.kindOf(date), after.occasionOf(date)))
                .toList();
        trail.listed("calendar-day", changes.size());
        return new Preview(years, changes);
    }

    /**
     * Replaces the years that the file holds.
     *
     * @param csv see {@link HolidayFile}
     * @throws Problem if the file is not of that form
     */
    @Requires(Permission.SETTINGS_MANAGE)
    public Imported take(String csv) {
        List<CalendarDay> days = HolidayFile.parse(csv);
        CalendarImport.Taken taken = imports.replace(days);
        duty.look(clock.instant());
        trail.changed(CalendarDuty.CALENDAR, "IMPORTED:" + taken.changed());
        return new Imported(taken.years().stream().sorted().toList(), taken.changed());
    }
}
