package org.youmiao.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.county.Rows;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Shanghai;

/** The member agencies of the bound county. Runs in the caller's act. */
@Component
public class Agencies {
    private static final String COLUMNS = "SELECT id, code, name, kind, valid_from, valid_to FROM agency ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Agencies(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those that are members today, by line of work and name. */
    public List<Agency> today() {
        LocalDate today = Shanghai.today(clock);
        return all().stream().filter(agency -> agency.isMemberOn(today)).toList();
    }

    /** All that are or ever were members. */
    public List<Agency> all() {
        return jdbc.sql(COLUMNS + "ORDER BY kind, name").query(Agencies::row).list();
    }

    /** The agency with this code, member or no longer. */
    public Optional<Agency> find(String code) {
        return jdbc.sql(COLUMNS + "WHERE code = ?")
                .param(code)
                .query(Agencies::row)
                .optional();
    }

    /**
     * The agency that a form or a caller named, a member today.
     *
     * @throws Problem {@code invalid.unknown-agency} naming the field
     */
    public Agency named(String field, String code) {
        return find(code)
                .filter(agency -> agency.isMemberOn(Shanghai.today(clock)))
                .orElseThrow(() -> Problem.invalid(field, "unknown-agency"));
    }

    /** What people call the agency with this code. */
    public String label(String code) {
        return find(code).map(Agency::name).orElse(code);
    }

    private static Agency row(ResultSet rs, int row) throws SQLException {
        return new Agency(
                new AgencyId(Rows.uuid(rs, "id")),
                rs.getString("code"),
                rs.getString("name"),
                AgencyKind.valueOf(rs.getString("kind")),
                rs.getObject("valid_from", LocalDate.class),
                Rows.dateOrNull(rs, "valid_to"));
    }
}
