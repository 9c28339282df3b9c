package org.youmiao.access;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.county.Rows;
import org.youmiao.kernel.AreaCode;

/** What an account may do on a day: its own grants, and those of absent colleagues for whom it stands in. */
@Component
class GrantsToday {
    private final JdbcClient jdbc;

    GrantsToday(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An administrator's grants pass to no deputy, and an administrator stands in for nobody: the three powers stay apart. */
    List<Grant> of(UUID account, LocalDate day) {
        List<Grant> all = jdbc.sql("""
                        SELECT g.account_id, g.role, g.area, g.agency FROM account_grant g
                        WHERE g.valid_from <= :day AND (g.valid_to IS NULL OR g.valid_to >= :day)
                          AND (g.account_id = :account OR g.account_id IN (
                              SELECT d.absent_id FROM deputy d
                              WHERE d.deputy_id = :account AND d.ended_at IS NULL
                                AND d.valid_from <= :day AND d.valid_to >= :day))
                        ORDER BY (g.account_id = :account) DESC, g.role, g.area""")
                .param("day", day)
                .param("account", account)
                .query((rs, row) -> new Grant(
                        Rows.uuid(rs, "account_id"),
                        Role.valueOf(rs.getString("role")),
                        new AreaCode(rs.getString("area")),
                        rs.getString("agency")))
                .list();
        List<Grant> own =
                all.stream().filter(grant -> grant.holder().equals(account)).toList();
        if (own.stream().anyMatch(grant -> grant.role().administers())) {
            return own;
        }
        return all.stream()
                .filter(grant -> grant.holder().equals(account) || !grant.role().administers())
                .toList();
    }
}
