package org.youmiao.clocks.running;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;
import org.youmiao.clocks.ClockId;
import org.youmiao.clocks.Desk;
import org.youmiao.clocks.DeskPlan;
import org.youmiao.clocks.Duties;
import org.youmiao.clocks.Duty;
import org.youmiao.clocks.DutyBand;
import org.youmiao.clocks.DutyCounts;
import org.youmiao.county.Rows;

/**
 * Duties of desks. Each desk's open clocks stand in an index by due instant; a page is taken from the front of each such list, so
 * that it costs the same however many duties a desk has.
 */
@Component
class DeskDuties implements Duties {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final UUID LEAST = new UUID(0, 0);

    /** A page of the duties of some desks. */
    private static final String PAGE = """
            SELECT DISTINCT ON (c.due_at, c.id) c.*, c.part
            FROM unnest(:desks) AS d(desk) CROSS JOIN LATERAL (
                (SELECT 'OWNER' AS part, CASE WHEN d.desk LIKE 'PERSON:%%' THEN 0 ELSE 2 END AS rank, o.* FROM clock o
                 WHERE o.state IN ('RUNNING', 'PAUSED') AND o.desk = d.desk
                   AND (o.due_at, o.id) > (:dueAfter, :idAfter) AND o.due_at <= :until
                 ORDER BY o.due_at, o.id LIMIT %1$d)
                UNION ALL
                (SELECT 'SUPERIOR', 1, s.* FROM clock s
                 WHERE s.state IN ('RUNNING', 'PAUSED') AND s.escalated_desk = d.desk
                   AND (s.due_at, s.id) > (:dueAfter, :idAfter) AND s.due_at <= :until
                 ORDER BY s.due_at, s.id LIMIT %1$d)
                UNION ALL
                (SELECT 'SUPERIOR', 1, s.* FROM clock s
                 WHERE s.state IN ('RUNNING', 'PAUSED') AND s.second_escalated_desk = d.desk
                   AND (s.due_at, s.id) > (:dueAfter, :idAfter) AND s.due_at <= :until
                 ORDER BY s.due_at, s.id LIMIT %1$d)
                UNION ALL
                (SELECT 'DEPUTY', 3, p.* FROM clock p
                 WHERE p.state IN ('RUNNING', 'PAUSED') AND p.deputy_desk = d.desk
                   AND (p.due_at, p.id) > (:dueAfter, :idAfter) AND p.due_at <= :until AND p.due_at <= :today
                 ORDER BY p.due_at, p.id LIMIT %1$d)) AS c
            ORDER BY c.due_at, c.id, c.rank
            LIMIT %1$d""";

    private final JdbcClient jdbc;
    private final ClockViews views;
    private final DeskPlan plan;
    private final Clock time;

    DeskDuties(JdbcClient jdbc, ClockViews views, DeskPlan plan, Clock time) {
        this.jdbc = jdbc;
        this.views = views;
        this.plan = plan;
        this.time = time;
    }

    @Override
    public Set<Desk> mine() {
        return plan.of(Acting.required());
    }

    /** Whoever sees a duty twice sees it as a personal one first, then as a superior: a supervisor also sits at the station's desk. */
    @Override
    public List<Duty> of(Collection<Desk> desks, @Nullable DutyBand band, @Nullable After after, int limit) {
        Instant now = time.instant();
        Instant until = (band == null ? DutyBand.LATER : band).lastDue(now);
        After start = after == null ? beginning(band, now) : after;
        return jdbc.sql(page(limit))
                .param("desks", texts(desks))
                .param("dueAfter", Rows.at(start.dueAt()))
                .param("idAfter", start.clock().value())
                .param("until", Rows.at(until))
                .param("today", Rows.at(DutyBand.TODAY.lastDue(now)))
                .query((rs, row) -> duty(rs))
                .list();
    }

    static String page(int limit) {
        return PAGE.formatted(limit);
    }

    /** A band begins right after the last duty of the band before it. */
    private static After beginning(@Nullable DutyBand band, Instant now) {
        Instant before = band == null || band == DutyBand.OVERDUE
                ? FIRST
                : DutyBand.values()[band.ordinal() - 1].lastDue(now).plusSeconds(1);
        return new After(before, new ClockId(LEAST));
    }

    private Duty duty(ResultSet rs) throws SQLException {
        return new Duty(views.view(rs), Duty.Part.valueOf(rs.getString("part")));
    }

    @Override
    public DutyCounts counts(Collection<Desk> desks) {
        Instant now = time.instant();
        return jdbc.sql("SELECT overdue, today, this_week, later FROM duty_counts(:desks, :overdue, :today, :week)")
                .param("overdue", Rows.at(DutyBand.OVERDUE.lastDue(now)))
                .param("today", Rows.at(DutyBand.TODAY.lastDue(now)))
                .param("week", Rows.at(DutyBand.THIS_WEEK.lastDue(now)))
                .param("desks", texts(desks))
                .query((rs, row) -> new DutyCounts(rs.getLong(1), rs.getLong(2), rs.getLong(3), rs.getLong(4)))
                .single();
    }

    private static String[] texts(Collection<Desk> desks) {
        return desks.stream().map(Desk::toString).toArray(String[]::new);
    }
}
