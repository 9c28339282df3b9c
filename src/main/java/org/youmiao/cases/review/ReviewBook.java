package org.youmiao.cases.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.file.CaseFile;
import org.youmiao.cases.plan.Voice;
import org.youmiao.county.Rows;
import org.youmiao.kernel.Actor;
import tools.jackson.databind.json.JsonMapper;

/** Reviews of cases; only ever added to. Runs in the caller's act. */
@Component
class ReviewBook {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReviewBook(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The latest first. */
    List<ReviewView> of(CaseId caseId) {
        return jdbc.sql("""
                        SELECT r.*, a.display_name FROM case_review r JOIN account a ON a.id = r.recorded_by
                        WHERE r.case_id = ? ORDER BY r.recorded_at DESC, r.id DESC""").param(caseId.value()).query(this::view).list();
    }

    void add(
            ReviewId id,
            CaseFile file,
            RecordReview.Command review,
            List<ReviewView.Looked> measures,
            Actor actor,
            Instant at) {
        jdbc.sql("""
                        INSERT INTO case_review (id, case_id, area, reviewed_on, measures, child_said, child_not_asked,
                            guardian_said, guardian_not_asked, conclusion, note, recorded_at, recorded_by)
                        VALUES (?, ?, ?, ?, CAST(? AS jsonb), ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id.value())
                .param(file.id().value())
                .param(file.area().value())
                .param(review.reviewedOn())
                .param(json.writeValueAsString(measures))
                .param(review.child().said())
                .param(review.child().notAsked())
                .param(review.guardian().said())
                .param(review.guardian().notAsked())
                .param(review.conclusion().name())
                .param(review.note())
                .param(Rows.at(at))
                .param(actor.id())
                .update();
    }

    private ReviewView view(ResultSet rs, int row) throws SQLException {
        return new ReviewView(
                new ReviewId(Rows.uuid(rs, "id")),
                rs.getObject("reviewed_on", LocalDate.class),
                List.of(json.readValue(rs.getString("measures"), ReviewView.Looked[].class)),
                new Voice(rs.getString("child_said"), rs.getString("child_not_asked")),
                new Voice(rs.getString("guardian_said"), rs.getString("guardian_not_asked")),
                ReviewConclusion.valueOf(rs.getString("conclusion")),
                rs.getString("note"),
                Rows.instant(rs, "recorded_at"),
                rs.getString("display_name"));
    }
}
