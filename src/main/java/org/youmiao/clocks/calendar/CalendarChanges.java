package org.youmiao.clocks.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.county.Rows;

/** Which changes of the calendar the bound county has still to follow. Needs a transaction of the background work on clocks. */
@Component
public class CalendarChanges {
    /** By then every instance counts by the new calendar, so that no clock is started by the old one afterwards. */
    private static final Duration SETTLED = WorkingCalendars.KEPT.multipliedBy(2);

    private final JdbcClient jdbc;
    private final WorkingCalendars calendars;

    CalendarChanges(JdbcClient jdbc, WorkingCalendars calendars) {
        this.jdbc = jdbc;
        this.calendars = calendars;
    }

    /**
     * Changes to follow.
     *
     * @param seqs         their numbers
     * @param firstChanged the earliest date that is not what it was: a clock due before it has the right date
     */
    public record Pending(List<Long> seqs, LocalDate firstChanged) {}

    /** Settled changes that the county has not followed; from here on this instance counts by the new calendar. */
    public Optional<Pending> pending(Instant now) {
        List<Change> changes = jdbc.sql("""
                        SELECT seq, first_changed FROM shared.calendar_change
                        WHERE at <= ? AND seq NOT IN (SELECT change_seq FROM clock_recompute)""")
                .param(Rows.at(now.minus(SETTLED)))
                .query((rs, row) -> new Change(
                        rs.getLong("seq"), Objects.requireNonNull(rs.getObject("first_changed", LocalDate.class))))
                .list();
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        calendars.fresh();
        return Optional.of(new Pending(
                changes.stream().map(Change::seq).toList(),
                changes.stream()
                        .map(Change::firstChanged)
                        .min(Comparator.naturalOrder())
                        .orElseThrow()));
    }

    /** Notes that the county has followed them; another instance may have done so first. */
    public void followed(Pending pending, int moved, Instant at) {
        pending.seqs()
                .forEach(seq -> jdbc.sql("""
                                INSERT INTO clock_recompute (change_seq, at, moved) VALUES (?, ?, ?)
                                ON CONFLICT DO NOTHING""").params(seq, Rows.at(at), moved).update());
    }

    private record Change(long seq, LocalDate firstChanged) {}
}
