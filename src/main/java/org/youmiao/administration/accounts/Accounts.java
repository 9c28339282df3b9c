package org.youmiao.administration.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.access.Role;
import org.youmiao.administration.AccountId;
import org.youmiao.administration.Deputies;
import org.youmiao.audit.Trail;
import org.youmiao.county.Rows;
import org.youmiao.edge.Cursor;
import org.youmiao.edge.Paging;
import org.youmiao.edge.Slice;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Shanghai;
import org.youmiao.network.Agencies;
import org.youmiao.network.Agency;
import org.youmiao.network.Areas;

/** The security administrator's view of accounts and their grants. */
@Component
class Accounts {
    private final JdbcClient jdbc;
    private final Areas areas;
    private final Agencies agencies;
    private final Deputies deputies;
    private final Trail trail;
    private final Clock clock;

    Accounts(JdbcClient jdbc, Areas areas, Agencies agencies, Deputies deputies, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.areas = areas;
        this.agencies = agencies;
        this.deputies = deputies;
        this.trail = trail;
        this.clock = clock;
    }

    /** Accounts whose user name or name contains the words, by user name; without words, all. */
    @Requires(Permission.ACCOUNT_MANAGE)
    public Slice<AccountLine> list(@Nullable String words, Paging paging) {
        List<AccountLine> lines = jdbc.sql("""
                        SELECT a.id, a.username, a.display_name, a.active,
                               CASE WHEN c.locked_until > :now THEN c.locked_until END AS locked_until,
                               array(SELECT DISTINCT g.role FROM account_grant g WHERE g.account_id = a.id
                                     AND (g.valid_to IS NULL OR g.valid_to >= :today) ORDER BY g.role) AS roles
                        FROM account a JOIN credential c ON c.account_id = a.id
                        WHERE (:words::text IS NULL OR position(:words IN a.username) > 0 OR position(:words IN a.display_name) > 0)
                          AND (:after::text IS NULL OR a.username > :after)
                        ORDER BY a.username LIMIT %d""".formatted(paging.rowsToRead()))
                .param("now", Rows.at(clock.instant()))
                .param("today", Shanghai.today(clock))
                .param("words", words)
                .param("after", paging.cursor() == null ? null : paging.cursor().text(0))
                .query((rs, row) -> new AccountLine(
                        new AccountId(Rows.uuid(rs, "id")),
                        rs.getString("username"),
                        rs.getString("display_name"),
                        rs.getBoolean("active"),
                        Rows.instantOrNull(rs, "locked_until"),
                        Arrays.stream((String[]) rs.getArray("roles").getArray())
                                .map(Role::valueOf)
                                .toList()))
                .list();
        Slice<AccountLine> slice = paging.slice(lines, line -> Cursor.of(line.username()));
        trail.listed("account", slice.items().size());
        return slice;
    }

    @Requires(Permission.ACCOUNT_MANAGE)
    public AccountDetail one(AccountId id) {
        AccountDetail detail = jdbc.sql("""
                        SELECT a.*, c.must_change, CASE WHEN c.locked_until > :now THEN c.locked_until END AS locked
                        FROM account a JOIN credential c ON c.account_id = a.id WHERE a.id = :id""")
                .param("now", Rows.at(clock.instant()))
                .param("id", id.value())
                .query((rs, row) -> new AccountDetail(
                        id,
                        rs.getString("username"),
                        rs.getString("display_name"),
                        rs.getBoolean("active"),
                        rs.getObject("valid_from", LocalDate.class),
                        Rows.dateOrNull(rs, "valid_to"),
                        Rows.instantOrNull(rs, "locked"),
                        rs.getBoolean("must_change"),
                        id.value().equals(Acting.required().actor().id()),
                        rs.getInt("version"),
                        grants(id),
                        deputies.standingInFor(id.value()),
                        deputies.representedBy(id.value())))
                .optional()
                .orElseThrow(() -> Problem.notFound("account"));
        trail.saw(id.ref());
        return detail;
    }

    /** The member agencies that a liaison can be made for. */
    @Requires(Permission.ACCOUNT_MANAGE)
    public List<Agency> agenciesToChoose() {
        List<Agency> today = agencies.today();
        trail.listed("agency", today.size());
        return today;
    }

    private List<AccountDetail.Given> grants(AccountId id) {
        LocalDate today = Shanghai.today(clock);
        return jdbc.sql("SELECT * FROM account_grant WHERE account_id = ? ORDER BY valid_from DESC, role, area")
                .param(id.value())
                .query((rs, row) -> {
                    LocalDate from = rs.getObject("valid_from", LocalDate.class);
                    LocalDate to = Rows.dateOrNull(rs, "valid_to");
                    String agency = rs.getString("agency");
                    return new AccountDetail.Given(
                            Rows.uuid(rs, "id"),
                            Role.valueOf(rs.getString("role")),
                            agency == null ? areas.label(new AreaCode(rs.getString("area"))) : agencies.label(agency),
                            from,
                            to,
                            AccountDetail.GrantTime.of(from, to, today));
                })
                .list();
    }
}
