package org.youmiao.clocks.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youmiao.clocks.reckoning.CalendarDay;

/** What one year's days change in the calendar that counts. */
final class CalendarDifference {
    private CalendarDifference() {}

    /**
     * A date that is not what it was.
     *
     * @param date   the date
     * @param before what took it out of the ordinary week; nothing for an ordinary day
     * @param after  what does so now
     */
    public record Changed(
            LocalDate date,
            @Nullable CalendarDay before,
            @Nullable CalendarDay after) {}

    /** All dates of that year that are not what they were, in order. */
    static List<Changed> of(int year, Collection<CalendarDay> before, Collection<CalendarDay> after) {
        Map<LocalDate, CalendarDay> old = byDate(year, before);
        Map<LocalDate, CalendarDay> now = byDate(year, after);
        TreeSet<LocalDate> all = new TreeSet<>(old.keySet());
        all.addAll(now.keySet());
        return all.stream()
                .filter(date -> !Objects.equals(old.get(date), now.get(date)))
                .map(date -> new Changed(date, old.get(date), now.get(date)))
                .toList();
    }

    /** The years of these days, ascending. */
    static TreeSet<Integer> years(Collection<CalendarDay> days) {
        return days.stream().map(day -> day.date().getYear()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<LocalDate, CalendarDay> byDate(int year, Collection<CalendarDay> days) {
        return days.stream()
                .filter(day -> day.date().getYear() == year)
                .collect(Collectors.toMap(CalendarDay::date, Function.identity(), (one, other) -> other, TreeMap::new));
    }
}
