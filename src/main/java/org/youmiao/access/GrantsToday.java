package org.youmiao.access;

import java.sql.ResultSet;
import java.sql.SQLException;
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

    List<Grant> of(UUID account, LocalDate day) {
        return apart(
                account,
                jdbc.sql("SELECT * FROM grants_on(?, ?)")
                        .params(account, day)
                        .query((rs, row) -> grant(rs))
                        .list());
    }

    /** An administrator's grants pass to no deputy, and an administrator stands in for nobody: the three powers stay apart. */
    static List<Grant> apart(UUID account, List<Grant> all) {
        List<Grant> own =
                all.stream().filter(grant -> grant.holder().equals(account)).toList();
        if (own.stream().anyMatch(grant -> grant.role().administers())) {
            return own;
        }
        return all.stream()
                .filter(grant -> grant.holder().equals(account) || !grant.role().administers())
                .toList();
    }

    static Grant grant(ResultSet rs) throws SQLException {
        return new Grant(
                Rows.uuid(rs, "holder"),
                Role.valueOf(rs.getString("role")),
                new AreaCode(rs.getString("area")),
                rs.getString("agency"));
    }
}
