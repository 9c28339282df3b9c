package org.youmiao.clocks.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;
import org.youmiao.clocks.reckoning.CalendarDay;
import org.youmiao.clocks.reckoning.WorkingCalendar;
import org.youmiao.county.Counties;
import org.youmiao.county.Rows;

/**
 * Takes days into a calendar: the program's own years into the shared one, a county's import into that county's. Either way the change
 * is noted, and whoever counts by that calendar recomputes its open clocks.
 */
@Component
class CalendarImport {
    private final JdbcClient jdbc;
    private final WorkingCalendars calendars;
    private final Clock clock;

    CalendarImport(JdbcClient jdbc, WorkingCalendars calendars, Clock clock) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * What an import did.
     *
     * @param years   years that it brought, ascending
     * @param changed how many dates are not what they were
     */
    record Taken(Set<Integer> years, int changed) {}

    /** Replaces the years of these days in the bound county alone. Runs in the caller's transaction. */
    Taken replace(List<CalendarDay> days) {
        // Two imports at once would each compare with what the other is about to change.
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext(current_schema() || '.calendar_import'))")
                .query(rs -> {});
        List<CalendarDay> before = calendars.days();
        Set<Integer> years = CalendarDifference.years(days);
        int changed = 0;
        for (int year : years) {
            List<CalendarDifference.Changed> differences = CalendarDifference.of(year, before, days);
            if (!differences.isEmpty()) {
                add(year, differences, days);
                changed += differences.size();
            }
        }
        calendars.forget();
        return new Taken(years, changed);
    }

    private void add(int year, List<CalendarDifference.Changed> differences, List<CalendarDay> days) {
        Long seq = jdbc.sql("""
                        INSERT INTO calendar_import (year, at, actor_id, first_changed, days)
                        VALUES (?, ?, ?, ?, ?) RETURNING seq""")
                .params(
                        year,
                        Rows.at(clock.instant()),
                        Acting.required().actor().id(),
                        differences.getFirst().date(),
                        differences.size())
                .query(Long.class)
                .single();
        days.stream()
                .filter(day -> day.date().getYear() == year)
                .forEach(day -> jdbc.sql(
                                "INSERT INTO own_calendar_day (import, day, occasion, kind) VALUES (?, ?, ?, ?)")
                        .params(seq, day.date(), day.occasion(), day.kind().name())
                        .update());
    }

    /** Adds to the shared calendar only those years of which it holds no notice yet. Runs in the caller's transaction. */
    Taken addMissingYears(List<CalendarDay> days) {
        // The same statement for every instance that starts: the second waits, and finds nothing missing.
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('shared.calendar_day'))")
                .query(rs -> {});
        List<CalendarDay> before = calendars.sharedDays();
        WorkingCalendar present = WorkingCalendar.of(before);
        List<CalendarDay> more = days.stream()
                .filter(day -> !present.isPublished(day.date().getYear()) && !before.contains(day))
                .toList();
        if (!more.isEmpty()) {
            more.forEach(day -> jdbc.sql("INSERT INTO shared.calendar_day (day, occasion, kind) VALUES (?, ?, ?)")
                    .params(day.date(), day.occasion(), day.kind().name())
                    .update());
            note(more);
        }
        return new Taken(CalendarDifference.years(more), more.size());
    }

    private void note(List<CalendarDay> more) {
        jdbc.sql("""
                        INSERT INTO shared.calendar_change (at, county, actor_id, first_changed, days)
                        VALUES (?, ?, ?, ?, ?)""")
                .params(
                        Rows.at(clock.instant()),
                        Counties.current().value(),
                        Acting.required().actor().id(),
                        more.stream()
                                .map(CalendarDay::date)
                                .min(LocalDate::compareTo)
                                .orElseThrow(),
                        more.size())
                .update();
    }
}
