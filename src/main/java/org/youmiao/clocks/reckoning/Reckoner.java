package org.youmiao.clocks.reckoning;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.youmiao.clocks.reckoning.ReckonedDay.Counting;
import org.youmiao.kernel.Shanghai;

/**
 * Counts a time limit. The convention follows the Civil Code, arts. 201 to 203: the day of the start does not count; hours run
 * from the second they start; a period of months ends on the corresponding day; the last day ends at 24:00.
 *
 * <p>A due instant is the last second that is still in time (23:59:59), so that its date is the date people name.
 */
public final class Reckoner {
    private final WorkingCalendar calendar;

    public Reckoner(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * Computes the due instant and explains it.
     *
     * @param start  when the clock was started; fractions of a second are dropped
     * @param limit  the time allowed, extensions included
     * @param pauses when the clock stood still: in order, not overlapping, none before the start
     */
    public Reckoning reckon(Instant start, TimeLimit limit, List<Pause> pauses) {
        Instant started = start.truncatedTo(ChronoUnit.SECONDS);
        LocalDate startDay = Shanghai.dateOf(started);
        return switch (limit) {
            case TimeLimit.Hours(int amount) -> hours(started, limit, amount, pauses);
            case TimeLimit.FixedDate(MonthDay day, RollForward roll) ->
                walk(started, limit, pauses).jumpTo(next(day, startDay)).finish();
            case TimeLimit.WorkingDays(int amount) ->
                walk(started, limit, pauses).count(amount).finish();
            case TimeLimit.Days(int amount, RollForward roll) ->
                walk(started, limit, pauses).count(amount).finish();
            case TimeLimit.Months(int amount, RollForward roll) -> {
                // java.time ends on the month's last day where there is no corresponding one, as art. 202 does
                long days = ChronoUnit.DAYS.between(startDay, startDay.plusMonths(amount));
                yield walk(started, limit, pauses).count(days).finish();
            }
        };
    }

    private static Reckoning hours(Instant started, TimeLimit limit, int amount, List<Pause> pauses) {
        Instant due = started.plus(Duration.ofHours(amount));
        for (Pause pause : pauses) {
            if (!pause.from().isAfter(due)) {
                due = due.plus(pause.length());
            }
        }
        return new Reckoning(started, limit, List.of(), roundUp(due), List.of());
    }

    /** A pause may end within a second; the rest of that second is given. */
    private static Instant roundUp(Instant instant) {
        Instant second = instant.truncatedTo(ChronoUnit.SECONDS);
        return second.equals(instant) ? second : second.plusSeconds(1);
    }

    private static LocalDate next(MonthDay day, LocalDate start) {
        LocalDate thisYear = day.atYear(start.getYear());
        return thisYear.isAfter(start) ? thisYear : day.atYear(start.getYear() + 1);
    }

    private Walk walk(Instant started, TimeLimit limit, List<Pause> pauses) {
        return new Walk(started, limit, pauses);
    }

    /** Goes from day to day and notes what each one was. */
    private final class Walk {
        private final Instant started;
        private final TimeLimit limit;
        private final List<Pause> pauses;
        private final List<ReckonedDay> days = new ArrayList<>();
        private final TreeSet<Integer> provisional = new TreeSet<>();
        private LocalDate day;

        Walk(Instant started, TimeLimit limit, List<Pause> pauses) {
            this.started = started;
            this.limit = limit;
            this.pauses = pauses;
            this.day = Shanghai.dateOf(started);
            note(Counting.START, 0);
        }

        Walk count(long amount) {
            boolean byWorkingDays = limit instanceof TimeLimit.WorkingDays;
            for (int counted = 0; counted < amount; ) {
                day = day.plusDays(1);
                if (byWorkingDays) {
                    relyOnCalendar();
                }
                if (suspended()) {
                    note(Counting.SUSPENDED, 0);
                } else if (byWorkingDays && !calendar.isWorked(day)) {
                    note(Counting.NOT_WORKED, 0);
                } else {
                    note(Counting.COUNTED, ++counted);
                }
            }
            return this;
        }

        Walk jumpTo(LocalDate date) {
            day = date;
            note(Counting.COUNTED, 1);
            return this;
        }

        Reckoning finish() {
            if (limit.roll() == RollForward.NEXT_WORKING_DAY) {
                relyOnCalendar();
                while (!calendar.isWorked(day) || suspended()) {
                    day = day.plusDays(1);
                    relyOnCalendar();
                    note(Counting.CARRIED, 0);
                }
            }
            Instant dueAt =
                    day.plusDays(1).atStartOfDay(Shanghai.ZONE).minusSeconds(1).toInstant();
            return new Reckoning(started, limit, days, dueAt, List.copyOf(provisional));
        }

        /** Only days on which the calendar decides make a date provisional: seven plain days are seven in any year. */
        private void relyOnCalendar() {
            if (!calendar.isPublished(day.getYear())) {
                provisional.add(day.getYear());
            }
        }

        /** A fixed date is a date: no pause moves it. */
        private boolean suspended() {
            return limit.isAmount() && pauses.stream().anyMatch(pause -> pause.suspends(day));
        }

        private void note(Counting counting, int ordinal) {
            days.add(new ReckonedDay(day, calendar.kindOf(day), calendar.occasionOf(day), counting, ordinal));
        }
    }
}
