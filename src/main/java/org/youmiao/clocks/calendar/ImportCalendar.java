package org.youmiao.clocks.calendar;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.Trail;
import org.youmiao.clocks.reckoning.CalendarDay;
import org.youmiao.clocks.reckoning.HolidayFile;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.SubjectRef;

/** 导入工作日历: the system administrator takes in a yearly notice; a few minutes later all counties' open clocks have followed. */
@Component
public class ImportCalendar {
    /** The calendar is one record, and has no number of its own. */
    private static final SubjectRef CALENDAR = new SubjectRef("calendar", new UUID(0, 0));

    private final CalendarImport imports;
    private final Trail trail;

    ImportCalendar(CalendarImport imports, Trail trail) {
        this.imports = imports;
        this.trail = trail;
    }

    /**
     * What the import did.
     *
     * @param years   years that the file replaced as a whole, ascending
     * @param changed how many dates are not what they were
     */
    public record Imported(List<Integer> years, int changed) {}

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
        trail.changed(CALENDAR, "IMPORTED:" + taken.changed());
        return new Imported(taken.years().stream().sorted().toList(), taken.changed());
    }
}
