package org.youmiao.cases.closure;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.cases.CaseId;
import org.youmiao.county.Rows;

/** Closures and follow-ups of a case, for pages and the API. Runs in the caller's act. */
@Component
public class ClosureBook {
    private final JdbcClient jdbc;

    ClosureBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    public List<ClosureView> closures(CaseId caseId) {
        return jdbc.sql("""
                        SELECT c.id, c.state, c.reasons, c.summary, p.display_name AS proposer, c.proposed_at,
                               d.display_name AS decider, c.decided_at, c.decision_note, r.display_name AS reopener,
                               c.reopened_at, c.reopening
                        FROM closure c JOIN account p ON p.id = c.proposed_by
                        LEFT JOIN account d ON d.id = c.decided_by LEFT JOIN account r ON r.id = c.reopened_by
                        WHERE c.case_id = ? ORDER BY c.proposed_at DESC""").param(caseId.value()).query(ClosureBook::closure).list();
    }

    /** The latest first. */
    List<FollowUpView> followUps(CaseId caseId) {
        return jdbc.sql("""
                        SELECT f.id, f.occurred_at, f.captured_at, f.recorded_at, a.display_name, f.means, f.result,
                               f.child_met, f.note, f.once_more
                        FROM follow_up f JOIN account a ON a.id = f.recorded_by
                        WHERE f.case_id = ? ORDER BY f.occurred_at DESC, f.id DESC""")
                .param(caseId.value())
                .query((rs, row) -> new FollowUpView(
                        new FollowUpId(Rows.uuid(rs, "id")),
                        Rows.instant(rs, "occurred_at"),
                        Rows.instant(rs, "captured_at"),
                        Rows.instant(rs, "recorded_at"),
                        rs.getString("display_name"),
                        FollowUpMeans.valueOf(rs.getString("means")),
                        FollowUpResult.valueOf(rs.getString("result")),
                        rs.getBoolean("child_met"),
                        rs.getString("note"),
                        rs.getBoolean("once_more")))
                .list();
    }

    private static ClosureView closure(ResultSet rs, int row) throws SQLException {
        return new ClosureView(
                new ClosureId(Rows.uuid(rs, "id")),
                ClosureState.valueOf(rs.getString("state")),
                reasons(rs.getArray("reasons")),
                rs.getString("summary"),
                rs.getString("proposer"),
                Rows.instant(rs, "proposed_at"),
                rs.getString("decider"),
                Rows.instantOrNull(rs, "decided_at"),
                rs.getString("decision_note"),
                rs.getString("reopener"),
                Rows.instantOrNull(rs, "reopened_at"),
                rs.getString("reopening"));
    }

    private static List<ClosureReason> reasons(Array column) throws SQLException {
        return Arrays.stream((String[]) column.getArray())
                .map(ClosureReason::valueOf)
                .toList();
    }
}
