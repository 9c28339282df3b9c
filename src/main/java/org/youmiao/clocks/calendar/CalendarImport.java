package org.youmiao.clocks.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;
import org.youmiao.clocks.reckoning.CalendarDay;
import org.youmiao.clocks.reckoning.WorkingCalendar;
import org.youmiao.county.Counties;
import org.youmiao.county.Rows;

/**
 * Takes days into the calendar. Each year in a file replaces that year as a whole; years not in it stay. If anything is different
 * afterwards, the change is noted, and every county recomputes its open clocks.
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
     * @param years   years that the file replaced
     * @param changed how many dates are not what they were
     */
    record Taken(Set<Integer> years, int changed) {}

    /** Replaces the years of these days. Runs in the caller's transaction. */
    Taken replace(List<CalendarDay> days) {
        lock();
        return take(days);
    }

    /** Adds only those years of which the calendar holds no notice yet. Runs in the caller's transaction. */
    Taken addMissingYears(List<CalendarDay> days) {
        lock();
        WorkingCalendar present = WorkingCalendar.of(calendars.days());
        IntPredicate missing = year -> !present.isPublished(year);
        List<CalendarDay> more =
                days.stream().filter(day -> missing.test(day.date().getYear())).toList();
        return take(more);
    }

    private Taken take(List<CalendarDay> days) {
        Set<Integer> years = days.stream().map(day -> day.date().getYear()).collect(Collectors.toSet());
        List<CalendarDay> before = calendars.days().stream()
                .filter(day -> years.contains(day.date().getYear()))
                .toList();
        Set<LocalDate> changed = changed(before, days);
        if (changed.isEmpty()) {
            return new Taken(years, 0);
        }
        Map<LocalDate, CalendarDay> after = byDate(days);
        changed.forEach(date -> write(date, after.get(date)));
        note(changed);
        return new Taken(years, changed.size());
    }

    private void write(LocalDate date, @Nullable CalendarDay day) {
        if (day == null) {
            jdbc.sql("DELETE FROM shared.calendar_day WHERE day = ?")
                    .param(date)
                    .update();
            return;
        }
        jdbc.sql("""
                        INSERT INTO shared.calendar_day (day, occasion, kind) VALUES (?, ?, ?)
                        ON CONFLICT (day) DO UPDATE SET occasion = excluded.occasion, kind = excluded.kind""").params(date, day.occasion(), day.kind().name()).update();
    }

    /** Two imports at once would each compare with what the other is about to change. */
    private void lock() {
        jdbc.sql("LOCK TABLE shared.calendar_day IN SHARE ROW EXCLUSIVE MODE").update();
    }

    private void note(Set<LocalDate> changed) {
        jdbc.sql("""
                        INSERT INTO shared.calendar_change (at, county, actor_id, first_changed, days)
                        VALUES (?, ?, ?, ?, ?)""")
                .params(
                        Rows.at(clock.instant()),
                        Counties.current().value(),
                        Acting.required().actor().id(),
                        changed.stream().min(LocalDate::compareTo).orElseThrow(),
                        changed.size())
                .update();
    }

    private static Set<LocalDate> changed(Collection<CalendarDay> before, Collection<CalendarDay> after) {
        Map<LocalDate, CalendarDay> old = byDate(before);
        Map<LocalDate, CalendarDay> now = byDate(after);
        Set<LocalDate> all = new HashSet<>(old.keySet());
        all.addAll(now.keySet());
        all.removeIf(date -> Objects.equals(old.get(date), now.get(date)));
        return all;
    }

    private static Map<LocalDate, CalendarDay> byDate(Collection<CalendarDay> days) {
        Map<LocalDate, CalendarDay> map = HashMap.newHashMap(days.size());
        days.forEach(day -> map.put(day.date(), day));
        return map;
    }
}
