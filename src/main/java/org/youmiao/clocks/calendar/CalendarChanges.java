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
     * @param changes      which
     * @param firstChanged the earliest date that is not what it was: a clock due before it has the right date
     */
    public record Pending(List<Change> changes, LocalDate firstChanged) {}

    /**
     * A change.
     *
     * @param seq          its number
     * @param own          whether the county took it in itself, or the program brought it
     * @param firstChanged the earliest date that is not what it was
     */
    public record Change(long seq, boolean own, LocalDate firstChanged) {}

    /** Settled changes that the county has not followed; from here on this instance counts by the new calendar. */
    public Optional<Pending> pending(Instant now) {
        List<Change> changes = jdbc.sql("""
                        SELECT c.* FROM (
                            SELECT seq, false AS own, first_changed, at FROM shared.calendar_change
                            UNION ALL
                            SELECT seq, true, first_changed, at FROM calendar_import) c
                        WHERE c.at <= ? AND NOT EXISTS (
                            SELECT 1 FROM clock_recompute r WHERE r.change_seq = c.seq AND r.own = c.own)""")
                .param(Rows.at(now.minus(SETTLED)))
                .query((rs, row) -> new Change(
                        rs.getLong("seq"),
                        rs.getBoolean("own"),
                        Objects.requireNonNull(rs.getObject("first_changed", LocalDate.class))))
                .list();
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        calendars.fresh();
        return Optional.of(new Pending(
                changes,
                changes.stream()
                        .map(Change::firstChanged)
                        .min(Comparator.naturalOrder())
                        .orElseThrow()));
    }

    /** Notes that the county has followed them; another instance may have done so first. */
    public void followed(Pending pending, int moved, Instant at) {
        pending.changes()
                .forEach(change -> jdbc.sql("""
                                INSERT INTO clock_recompute (change_seq, own, at, moved) VALUES (?, ?, ?, ?)
                                ON CONFLICT DO NOTHING""")
                        .params(change.seq(), change.own(), Rows.at(at), moved)
                        .update());
    }
}
