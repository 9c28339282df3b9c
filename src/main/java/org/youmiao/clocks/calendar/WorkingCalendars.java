package org.youmiao.clocks.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.clocks.reckoning.CalendarDay;
import org.youmiao.clocks.reckoning.DayKind;
import org.youmiao.clocks.reckoning.WorkingCalendar;
import org.youmiao.county.Remembered;

/** The calendar of the bound county: the one that comes with the program, and over it the years that the county took in itself. */
@Component
public class WorkingCalendars {
    /** How long an instance may count by an old calendar after another instance took in a new one. */
    public static final Duration KEPT = Duration.ofMinutes(1);

    private final Remembered<WorkingCalendar> calendars = new Remembered<>(() -> WorkingCalendar.of(days()));
    private final JdbcClient jdbc;

    WorkingCalendars(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The calendar to count by. Needs a transaction of the county. */
    public WorkingCalendar current() {
        return calendars.get();
    }

    /** The calendar as it stands in the database at this moment. */
    public WorkingCalendar fresh() {
        calendars.forget();
        return current();
    }

    /** The running act has changed it; the next act reads it. */
    void forget() {
        calendars.forget();
    }

    /** The days by which the bound county counts. A year that it took in counts as a whole by its latest import. */
    List<CalendarDay> days() {
        return read("""
                SELECT day, occasion, kind FROM own_calendar_day
                WHERE import IN (SELECT max(seq) FROM calendar_import GROUP BY year)
                UNION ALL
                SELECT day, occasion, kind FROM shared.calendar_day
                WHERE extract(year FROM day) NOT IN (SELECT year FROM calendar_import)
                ORDER BY day""");
    }

    /** The days that come with the program. */
    List<CalendarDay> sharedDays() {
        return read("SELECT day, occasion, kind FROM shared.calendar_day ORDER BY day");
    }

    /** The years that the bound county took in itself. */
    List<Integer> ownYears() {
        return jdbc.sql("SELECT DISTINCT year FROM calendar_import ORDER BY year")
                .query(Integer.class)
                .list();
    }

    private List<CalendarDay> read(String sql) {
        return jdbc.sql(sql)
                .query((rs, row) -> new CalendarDay(
                        Objects.requireNonNull(rs.getObject("day", LocalDate.class)),
                        rs.getString("occasion"),
                        DayKind.valueOf(rs.getString("kind"))))
                .list();
    }
}
