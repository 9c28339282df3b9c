package org.youmiao.cases.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.file.MemberId;
import org.youmiao.cases.file.TeamDuty;
import org.youmiao.county.Rows;

/** Who works on a case, by name. Runs in the caller's act. */
@Component
public class TeamView {
    private final JdbcClient jdbc;

    TeamView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Memberships that nobody has ended, the lead first. */
    public List<TeamMember> of(CaseId id) {
        return jdbc.sql("""
                        SELECT m.id, m.account_id, a.display_name, m.duty, m.valid_from, m.valid_to
                        FROM case_member m JOIN account a ON a.id = m.account_id
                        WHERE m.case_id = ? AND m.ended_at IS NULL
                        ORDER BY m.duty <> 'LEAD', m.added_at, m.id""").param(id.value()).query(TeamView::member).list();
    }

    private static TeamMember member(ResultSet rs, int row) throws SQLException {
        return new TeamMember(
                new MemberId(Rows.uuid(rs, "id")),
                Rows.uuid(rs, "account_id"),
                rs.getString("display_name"),
                TeamDuty.valueOf(rs.getString("duty")),
                rs.getObject("valid_from", LocalDate.class),
                Rows.dateOrNull(rs, "valid_to"));
    }
}
