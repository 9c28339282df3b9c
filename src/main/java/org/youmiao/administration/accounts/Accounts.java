package org.youmiao.administration.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.access.Role;
import org.youmiao.audit.Trail;
import org.youmiao.county.Rows;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Shanghai;

/** The security administrator's view of accounts and their grants. */
@Component
class Accounts {
    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    Accounts(JdbcClient jdbc, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** One account in the list. */
    record Line(AccountId id, String username, String name, boolean active, List<String> roles) {}

    /**
     * One account with all it was ever given.
     *
     * @param locked whether too many wrong passwords lock it now
     */
    record Detail(
            AccountId id,
            String username,
            String name,
            boolean active,
            @Nullable LocalDate until,
            boolean locked,
            int version,
            List<Given> grants) {}

    /** A grant, in force or not. */
    record Given(
            UUID id,
            Role role,
            AreaCode area,
            @Nullable String agency,
            LocalDate from,
            @Nullable LocalDate to,
            boolean inForce) {}

    /**
     * Accounts whose user name or name contains the words, by user name.
     *
     * @param after the user name after which this page begins
     */
    @Requires(Permission.ACCOUNT_MANAGE)
    public List<Line> list(@Nullable String words, @Nullable String after, int limit) {
        List<Line> lines = jdbc.sql("""
                        SELECT a.id, a.username, a.display_name, a.active,
                               array(SELECT DISTINCT g.role FROM account_grant g WHERE g.account_id = a.id
                                     AND (g.valid_to IS NULL OR g.valid_to >= :today) ORDER BY g.role) AS roles
                        FROM account a
                        WHERE (:words::text IS NULL OR position(:words IN a.username) > 0 OR position(:words IN a.display_name) > 0)
                          AND (:after::text IS NULL OR a.username > :after)
                        ORDER BY a.username LIMIT :limit""")
                .param("today", Shanghai.today(clock))
                .param("words", words)
                .param("after", after)
                .param("limit", limit)
                .query((rs, row) -> new Line(
                        new AccountId(Rows.uuid(rs, "id")),
                        rs.getString("username"),
                        rs.getString("display_name"),
                        rs.getBoolean("active"),
                        List.of((String[]) rs.getArray("roles").getArray())))
                .list();
        trail.listed("account", lines.size());
        return lines;
    }

    @Requires(Permission.ACCOUNT_MANAGE)
    public Detail one(AccountId id) {
        Detail detail = jdbc.sql("""
                        SELECT a.*, coalesce(c.locked_until > :now, false) AS locked
                        FROM account a JOIN credential c ON c.account_id = a.id WHERE a.id = :id""")
                .param("now", Rows.at(clock.instant()))
                .param("id", id.value())
                .query((rs, row) -> new Detail(
                        id,
                        rs.getString("username"),
                        rs.getString("display_name"),
                        rs.getBoolean("active"),
                        Rows.dateOrNull(rs, "valid_to"),
                        rs.getBoolean("locked"),
                        rs.getInt("version"),
                        grants(id)))
                .optional()
                .orElseThrow(() -> Problem.notFound("account"));
        trail.saw(id.ref());
        return detail;
    }

    private List<Given> grants(AccountId id) {
        LocalDate today = Shanghai.today(clock);
        return jdbc.sql("SELECT * FROM account_grant WHERE account_id = ? ORDER BY valid_from DESC, role")
                .param(id.value())
                .query((rs, row) -> {
                    LocalDate from = rs.getObject("valid_from", LocalDate.class);
                    LocalDate to = Rows.dateOrNull(rs, "valid_to");
                    return new Given(
                            Rows.uuid(rs, "id"),
                            Role.valueOf(rs.getString("role")),
                            new AreaCode(rs.getString("area")),
                            rs.getString("agency"),
                            from,
                            to,
                            !from.isAfter(today) && (to == null || !to.isBefore(today)));
                })
                .list();
    }
}
