package org.youmiao.clocks.running;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.clocks.ClockId;
import org.youmiao.clocks.Desk;
import org.youmiao.clocks.reckoning.Pause;
import org.youmiao.county.Rows;
import org.youmiao.kernel.Ids;

/** What happened to clocks. It is only added to; when a clock stood still follows from it. */
@Component
class ClockHistory {
    private final JdbcClient jdbc;

    ClockHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ClockEvent event) {
        Consent consent = event.consent();
        jdbc.sql("""
                        INSERT INTO clock_event
                            (id, clock_id, kind, at, actor_id, due_at, until_at, amount, desk, consented_by, document,
                             reason)
                        VALUES (:id, :clock, :kind, :at, :actor, :due, :until, :amount, :desk, :consentedBy, :document, :reason)""")
                .param("id", Ids.next())
                .param("clock", event.clock().value())
                .param("kind", event.kind().name())
                .param("at", Rows.at(event.at()))
                .param("actor", event.actor())
                .param("due", Rows.at(event.dueAt()))
                .param("until", event.until() == null ? null : Rows.at(event.until()))
                .param("amount", event.amount())
                .param("desk", event.desk() == null ? null : event.desk().toString())
                .param("consentedBy", consent == null ? null : consent.by())
                .param("document", consent == null ? null : consent.document())
                .param("reason", consent == null ? null : consent.reason())
                .update();
    }

    /** Everything that happened to a clock, in order; of one instant, the miss stands before the escalation that it caused. */
    List<ClockEvent> of(ClockId clock) {
        return jdbc.sql("SELECT * FROM clock_event WHERE clock_id = ? ORDER BY at, kind = 'ESCALATED', id")
                .param(clock.value())
                .query((rs, row) -> event(rs))
                .list();
    }

    /** When the clock stood still; a pause that still lasts ends when it ends by itself. */
    List<Pause> pauses(ClockId clock) {
        List<Pause> pauses = new ArrayList<>();
        Instant from = null;
        Instant until = null;
        for (ClockEvent event : of(clock)) {
            switch (event.kind()) {
                case PAUSED -> {
                    from = event.at();
                    until = event.until();
                }
                case RESUMED -> {
                    add(pauses, from, event.at());
                    from = null;
                }
                default -> {}
            }
        }
        add(pauses, from, until);
        return pauses;
    }

    /** Paused and resumed at the same moment is no pause. */
    private static void add(List<Pause> pauses, @Nullable Instant from, @Nullable Instant until) {
        if (from != null && until != null && from.isBefore(until)) {
            pauses.add(new Pause(from, until));
        }
    }

    private static ClockEvent event(ResultSet rs) throws SQLException {
        String desk = rs.getString("desk");
        String reason = rs.getString("reason");
        return new ClockEvent(
                new ClockId(Rows.uuid(rs, "clock_id")),
                ClockEvent.Kind.valueOf(rs.getString("kind")),
                Rows.instant(rs, "at"),
                Rows.uuid(rs, "actor_id"),
                Rows.instant(rs, "due_at"),
                Rows.instantOrNull(rs, "until_at"),
                rs.getObject("amount", Integer.class),
                desk == null ? null : Desk.parse(desk),
                reason == null
                        ? null
                        : new Consent(Rows.uuidOrNull(rs, "consented_by"), rs.getString("document"), reason));
    }
}
