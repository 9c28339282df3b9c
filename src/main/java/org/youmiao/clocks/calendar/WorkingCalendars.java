package org.youmiao.clocks.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.clocks.reckoning.CalendarDay;
import org.youmiao.clocks.reckoning.DayKind;
import org.youmiao.clocks.reckoning.WorkingCalendar;

/** The calendar that all counties share, kept in memory. */
@Component
public class WorkingCalendars {
    /** How long an instance may count by an old calendar after another instance took in a new one. */
    public static final Duration KEPT = Duration.ofMinutes(1);

    private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();
    private final JdbcClient jdbc;
    private final Clock clock =
            Clock.systemUTC(); // how long a copy is kept is real time, also while the platform's clock is bound

    WorkingCalendars(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The calendar to count by. Needs a transaction. */
    public WorkingCalendar current() {
        Instant now = clock.instant();
        Kept copy = kept.get();
        if (copy == null || copy.readAt().plus(KEPT).isBefore(now)) {
            copy = new Kept(WorkingCalendar.of(days()), now);
            kept.set(copy);
        }
        return copy.calendar();
    }

    /** The calendar as it stands in the database at this moment. */
    public WorkingCalendar fresh() {
        kept.set(null);
        return current();
    }

    List<CalendarDay> days() {
        return jdbc.sql("SELECT day, occasion, kind FROM shared.calendar_day ORDER BY day")
                .query((rs, row) -> new CalendarDay(
                        Objects.requireNonNull(rs.getObject("day", LocalDate.class)),
                        rs.getString("occasion"),
                        DayKind.valueOf(rs.getString("kind"))))
                .list();
    }

    private record Kept(WorkingCalendar calendar, Instant readAt) {}
}
