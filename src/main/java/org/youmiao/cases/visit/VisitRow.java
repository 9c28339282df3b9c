package org.youmiao.cases.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.VisitId;
import org.youmiao.county.Rows;
import org.youmiao.kernel.AreaCode;

/** Reads visits by hand: mapping a case's dozens of them by reflection took more than all else of the request. */
final class VisitRow implements RowMapper<Visit> {

    @Override
    public Visit mapRow(ResultSet rs, int number) throws SQLException {
        String attempt = rs.getString("attempt_reason");
        return new Visit(
                new VisitId(Rows.uuid(rs, "id")),
                new CaseId(Rows.uuid(rs, "case_id")),
                new AreaCode(rs.getString("area")),
                VisitOutcome.valueOf(rs.getString("outcome")),
                attempt == null ? null : AttemptReason.valueOf(attempt),
                Rows.instant(rs, "occurred_at"),
                Rows.instant(rs, "captured_at"),
                Rows.instant(rs, "recorded_at"),
                Rows.uuid(rs, "recorded_by"),
                VisitPlace.valueOf(rs.getString("place")),
                rs.getString("place_note"),
                List.of((String[]) rs.getArray("seen").getArray()),
                rs.getBoolean("seen_alone"),
                observations(rs),
                rs.getInt("version"));
    }

    private static Observations observations(ResultSet rs) throws SQLException {
        return new Observations(
                rs.getString("child_words"),
                rs.getString("living"),
                rs.getString("schooling"),
                rs.getString("guardianship"),
                rs.getString("health"),
                rs.getString("mood"),
                rs.getString("next_steps"));
    }
}
