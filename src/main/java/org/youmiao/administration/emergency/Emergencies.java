package org.youmiao.administration.emergency;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;
import org.youmiao.access.Permission;
import org.youmiao.access.Refused;
import org.youmiao.access.Requires;
import org.youmiao.audit.Trail;
import org.youmiao.county.Rows;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.SubjectRef;
import org.youmiao.kernel.Text;

/** Emergency openings, for those who look into them: the county office and the security administrator. */
@Component
class Emergencies {
    private final JdbcClient jdbc;
    private final EmergencyDuties duties;
    private final Trail trail;
    private final Clock clock;

    Emergencies(JdbcClient jdbc, EmergencyDuties duties, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.duties = duties;
        this.trail = trail;
        this.clock = clock;
    }

    /** One opening; the record itself is not shown. */
    record Line(
            EmergencyId id,
            String who,
            SubjectRef subject,
            AreaCode area,
            String reason,
            Instant openedAt,
            Instant expiresAt,
            @Nullable Instant reviewedAt,
            @Nullable String reviewer,
            @Nullable String note,
            int version) {}

    /** The latest openings, those not yet looked into first. */
    @Requires(Permission.BREAK_GLASS_REVIEW)
    public List<Line> latest(int limit) {
        List<Line> lines = jdbc.sql("""
                        SELECT b.*, a.display_name AS who, r.display_name AS reviewer
                        FROM break_glass b JOIN account a ON a.id = b.account_id LEFT JOIN account r ON r.id = b.reviewed_by
                        ORDER BY b.reviewed_at IS NOT NULL, b.opened_at DESC LIMIT ?""")
                .param(limit)
                .query((rs, row) -> new Line(
                        new EmergencyId(Rows.uuid(rs, "id")),
                        rs.getString("who"),
                        new SubjectRef(rs.getString("subject_type"), Rows.uuid(rs, "subject_id")),
                        new AreaCode(rs.getString("area")),
                        rs.getString("reason"),
                        Rows.instant(rs, "opened_at"),
                        Rows.instant(rs, "expires_at"),
                        Rows.instantOrNull(rs, "reviewed_at"),
                        rs.getString("reviewer"),
                        rs.getString("review_note"),
                        rs.getInt("version")))
                .list();
        trail.listed("break-glass", lines.size());
        return lines;
    }

    /**
     * Notes what was found when looking into an opening. Nobody looks into one's own.
     *
     * @throws Problem {@code stale} if someone else was faster
     */
    @Requires(Permission.BREAK_GLASS_REVIEW)
    public EmergencyId review(EmergencyId id, int version, String note) {
        String found = Text.required("note", note, 500);
        Acting acting = Acting.required();
        boolean own = jdbc.sql("SELECT account_id = ? FROM break_glass WHERE id = ?")
                .params(acting.actor().id(), id.value())
                .query(Boolean.class)
                .optional()
                .orElseThrow(() -> Problem.notFound("break-glass"));
        if (own) {
            throw Refused.samePerson();
        }
        int changed = jdbc.sql("""
                        UPDATE break_glass SET reviewed_at = ?, reviewed_by = ?, review_note = ?, version = version + 1
                        WHERE id = ? AND version = ? AND reviewed_at IS NULL""")
                .params(Rows.at(clock.instant()), acting.actor().id(), found, id.value(), version)
                .update();
        if (changed == 0) {
            throw Problem.stale("break-glass");
        }
        duties.end(id, clock.instant());
        trail.changed(id.ref(), "REVIEWED");
        return id;
    }
}
