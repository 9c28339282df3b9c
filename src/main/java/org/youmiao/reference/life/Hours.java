package org.youmiao.reference.life;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;
import org.youmiao.kernel.Shanghai;

/** When people do things: offices from Monday to Friday, visits in the afternoon of any day. */
final class Hours {
    private static final int MINUTES_OF_OFFICE = 480;
    private static final int MINUTES_OF_VISITS = 210;

    private Hours() {}

    /** During office hours of that day, or of the Monday after it. */
    static Instant office(LocalDate day, RandomGenerator random) {
        LocalDate open = day;
        while (isWeekend(open)) {
            open = open.plusDays(1);
        }
        return at(open, LocalTime.of(8, 40), random.nextInt(MINUTES_OF_OFFICE));
    }

    /** During office hours of that day, or of the Friday before it. */
    static Instant officeBefore(LocalDate day, RandomGenerator random) {
        LocalDate open = day;
        while (isWeekend(open)) {
            open = open.minusDays(1);
        }
        return at(open, LocalTime.of(8, 40), random.nextInt(MINUTES_OF_OFFICE));
    }

    /** So many weekdays later; none means a little later on the same day, if that is one. */
    static Instant weekdaysAfter(Instant from, int days, RandomGenerator random) {
        LocalDate day = Shanghai.dateOf(from);
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (!isWeekend(day)) {
                left--;
            }
        }
        Instant then = office(day, random);
        return then.isAfter(from) ? then : from.plus(20L + random.nextInt(60), ChronoUnit.MINUTES);
    }

    /** Whether offices are open. */
    static boolean isOpen(Instant at) {
        var there = at.atZone(Shanghai.ZONE);
        return !isWeekend(there.toLocalDate()) && there.getHour() >= 8 && there.getHour() < 18;
    }

    /** In the afternoon of that day. */
    static Instant visit(LocalDate day, RandomGenerator random) {
        return at(day, LocalTime.of(14, 30), random.nextInt(MINUTES_OF_VISITS));
    }

    private static Instant at(LocalDate day, LocalTime from, int minutes) {
        return day.atTime(from).plusMinutes(minutes).atZone(Shanghai.ZONE).toInstant();
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
