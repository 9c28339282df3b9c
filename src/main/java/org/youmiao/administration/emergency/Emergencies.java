package org.youmiao.administration.emergency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;
import org.youmiao.access.Permission;
import org.youmiao.access.Refused;
import org.youmiao.access.Requires;
import org.youmiao.administration.EmergencyId;
import org.youmiao.audit.Trail;
import org.youmiao.county.Rows;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.SubjectRef;
import org.youmiao.kernel.Text;
import org.youmiao.network.Areas;

/** Emergency openings, for those who look into them: the county office and the security administrator. */
@Component
public class Emergencies {
    private static final String LINES = """
            SELECT b.*, a.display_name AS who, EXISTS (
                SELECT 1 FROM break_glass_review s WHERE s.opening_id = b.id AND s.side = :side) AS settled
            FROM break_glass b JOIN account a ON a.id = b.account_id""";

    private final JdbcClient jdbc;
    private final EmergencyDuties duties;
    private final Areas areas;
    private final Trail trail;
    private final Clock clock;

    Emergencies(JdbcClient jdbc, EmergencyDuties duties, Areas areas, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.duties = duties;
        this.areas = areas;
        this.trail = trail;
        this.clock = clock;
    }

    /** The latest openings, those that the actor's side has not yet looked into first. */
    @Requires(Permission.BREAK_GLASS_REVIEW)
    public List<EmergencyLine> latest(int limit) {
        List<EmergencyLine> lines = jdbc.sql(LINES + " ORDER BY settled, b.opened_at DESC LIMIT " + limit)
                .param("side", Side.of(Acting.required()).name())
                .query((rs, row) -> line(rs))
                .list();
        trail.listed(EmergencyDuties.OPENED, lines.size());
        return lines;
    }

    @Requires(Permission.BREAK_GLASS_REVIEW)
    public EmergencyLine one(EmergencyId id) {
        EmergencyLine line = jdbc.sql(LINES + " WHERE b.id = :id")
                .param("side", Side.of(Acting.required()).name())
                .param("id", id.value())
                .query((rs, row) -> line(rs))
                .optional()
                .orElseThrow(() -> Problem.notFound(EmergencyDuties.OPENED));
        trail.saw(id.ref());
        return line;
    }

    /**
     * Notes what the actor's side found when looking into an opening, and ends that side's duty. Nobody looks into one's own.
     *
     * @throws Problem {@code stale} if someone else of the same side was faster
     */
    @Requires(Permission.BREAK_GLASS_REVIEW)
    public EmergencyId review(EmergencyId id, String note) {
        String found = Text.required("note", note, 500);
        Acting acting = Acting.required();
        Side side = Side.of(acting);
        UUID opener = jdbc.sql("SELECT account_id FROM break_glass WHERE id = ?")
                .param(id.value())
                .query((rs, row) -> Rows.uuid(rs, "account_id"))
                .optional()
                .orElseThrow(() -> Problem.notFound(EmergencyDuties.OPENED));
        if (opener.equals(acting.actor().id())) {
            throw Refused.samePerson();
        }
        int added = jdbc.sql("""
                        INSERT INTO break_glass_review (opening_id, side, reviewed_at, reviewed_by, note)
                        VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
                .params(
                        id.value(),
                        side.name(),
                        Rows.at(clock.instant()),
                        acting.actor().id(),
                        found)
                .update();
        if (added == 0) {
            throw Problem.stale(EmergencyDuties.OPENED);
        }
        duties.end(id, side, clock.instant());
        trail.changed(id.ref(), "REVIEWED");
        return id;
    }

    private EmergencyLine line(ResultSet rs) throws SQLException {
        EmergencyId id = new EmergencyId(Rows.uuid(rs, "id"));
        return new EmergencyLine(
                id,
                rs.getString("who"),
                new SubjectRef(rs.getString("subject_type"), Rows.uuid(rs, "subject_id")),
                areas.label(new AreaCode(rs.getString("area"))),
                rs.getString("reason"),
                Rows.instant(rs, "opened_at"),
                Rows.instant(rs, "expires_at"),
                Rows.uuid(rs, "account_id").equals(Acting.required().actor().id()),
                rs.getBoolean("settled"),
                reviews(id));
    }

    private List<EmergencyLine.Review> reviews(EmergencyId id) {
        return jdbc.sql("""
                        SELECT a.display_name, r.reviewed_at, r.note FROM break_glass_review r JOIN account a ON a.id = r.reviewed_by
                        WHERE r.opening_id = ? ORDER BY r.reviewed_at""")
                .param(id.value())
                .query((rs, row) -> new EmergencyLine.Review(
                        rs.getString("display_name"), Rows.instant(rs, "reviewed_at"), rs.getString("note")))
                .list();
    }
}
