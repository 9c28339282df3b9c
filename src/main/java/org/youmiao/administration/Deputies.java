package org.youmiao.administration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;
import org.youmiao.access.Role;
import org.youmiao.audit.Trail;
import org.youmiao.county.Rows;
import org.youmiao.kernel.Ids;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Shanghai;

/**
 * Who stands in for whom during leave: for a limited time, never for or by an administrator, and by a colleague of the same station
 * or role unless the security administrator arranges it. Runs in the caller's act.
 */
@Component
public class Deputies {
    /** The longest time, in days, the first and the last included. A product default: no document gives a number. */
    public static final int LONGEST = 90;

    private final Peers peers;
    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    Deputies(Peers peers, JdbcClient jdbc, Trail trail, Clock clock) {
        this.peers = peers;
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * An arrangement that has not ended.
     *
     * @param name  what people call the other one of the two
     * @param from  first day
     * @param to    last day
     */
    public record Arrangement(UUID id, String name, LocalDate from, LocalDate to) {}

    /** Who stands in for this account, now or later. */
    public List<Arrangement> standingInFor(UUID absent) {
        return arrangements("d.absent_id = ?", "d.deputy_id", absent);
    }

    /** For whom this account stands in, now or later. */
    public List<Arrangement> representedBy(UUID deputy) {
        return arrangements("d.deputy_id = ?", "d.absent_id", deputy);
    }

    private List<Arrangement> arrangements(String whose, String other, UUID account) {
        return jdbc.sql("SELECT d.id, a.display_name, d.valid_from, d.valid_to FROM deputy d JOIN account a ON a.id = "
                        + other + " WHERE " + whose
                        + " AND d.ended_at IS NULL AND d.valid_to >= ? ORDER BY d.valid_from")
                .params(account, Shanghai.today(clock))
                .query((rs, row) -> new Arrangement(
                        Rows.uuid(rs, "id"),
                        rs.getString("display_name"),
                        rs.getObject("valid_from", LocalDate.class),
                        rs.getObject("valid_to", LocalDate.class)))
                .list();
    }

    /**
     * As {@link #arrange}, among colleagues.
     *
     * @throws Problem also {@code invalid.no-peer}
     */
    public void arrangeAmongPeers(UUID absent, String username, LocalDate from, LocalDate to) {
        UUID deputy = check(absent, username, from, to);
        if (peers.of(absent).stream().noneMatch(peer -> peer.username().equals(username))) {
            throw Problem.invalid("deputy", "no-peer");
        }
        save(absent, deputy, from, to);
    }

    /**
     * Lets someone stand in from a day to a day.
     *
     * @throws Problem {@code invalid.period}, {@code invalid.long-leave}, {@code invalid.unknown-account}, {@code invalid.own-deputy}
     *     or, if either is an administrator, {@code invalid.separated-powers}
     */
    public void arrange(UUID absent, String username, LocalDate from, LocalDate to) {
        save(absent, check(absent, username, from, to), from, to);
    }

    private UUID check(UUID absent, String username, LocalDate from, LocalDate to) {
        if (to.isBefore(from) || to.isBefore(Shanghai.today(clock))) {
            throw Problem.invalid("to", "period");
        }
        if (from.plusDays(LONGEST - 1).isBefore(to)) {
            throw Problem.invalid("to", "long-leave", LONGEST);
        }
        UUID deputy = jdbc.sql("""
                        SELECT id FROM account WHERE username = :username
                          AND active AND valid_from <= :day AND (valid_to IS NULL OR valid_to >= :day)""")
                .param("username", username)
                .param("day", Shanghai.today(clock))
                .query((rs, row) -> Rows.uuid(rs, "id"))
                .optional()
                .orElseThrow(() -> Problem.invalid("deputy", "unknown-account"));
        if (deputy.equals(absent)) {
            throw Problem.invalid("deputy", "own-deputy");
        }
        if (administers(absent) || administers(deputy)) {
            throw Problem.invalid("deputy", "separated-powers");
        }
        return deputy;
    }

    private void save(UUID absent, UUID deputy, LocalDate from, LocalDate to) {
        jdbc.sql("""
                        INSERT INTO deputy (id, absent_id, deputy_id, valid_from, valid_to, set_by, set_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        Ids.next(),
                        absent,
                        deputy,
                        from,
                        to,
                        Acting.required().actor().id(),
                        Rows.at(clock.instant()))
                .update();
        trail.changed(new AccountId(absent).ref(), "ABSENT");
        trail.changed(new AccountId(deputy).ref(), "DEPUTY_NAMED");
    }

    private boolean administers(UUID account) {
        return jdbc
                .sql("SELECT role FROM account_grant WHERE account_id = ? AND (valid_to IS NULL OR valid_to >= ?)")
                .params(account, Shanghai.today(clock))
                .query((rs, row) -> Role.valueOf(rs.getString("role")))
                .list()
                .stream()
                .anyMatch(Role::administers);
    }

    /**
     * Ends an arrangement of the absent account before its last day.
     *
     * @throws Problem {@code not-found}
     */
    public void end(UUID absent, UUID arrangement) {
        int ended = jdbc.sql("UPDATE deputy SET ended_at = ? WHERE id = ? AND absent_id = ? AND ended_at IS NULL")
                .params(Rows.at(clock.instant()), arrangement, absent)
                .update();
        if (ended == 0) {
            throw Problem.notFound("deputy");
        }
        trail.changed(new AccountId(absent).ref(), "DEPUTY_ENDED");
    }

    /** Ends all arrangements of an account that is switched off: nobody acts for it, and it acts for nobody. */
    public void endAll(UUID account) {
        int ended = jdbc.sql(
                        "UPDATE deputy SET ended_at = ? WHERE (absent_id = ? OR deputy_id = ?) AND ended_at IS NULL AND valid_to >= ?")
                .params(Rows.at(clock.instant()), account, account, Shanghai.today(clock))
                .update();
        if (ended > 0) {
            trail.changed(new AccountId(account).ref(), "DEPUTY_ENDED");
        }
    }
}
