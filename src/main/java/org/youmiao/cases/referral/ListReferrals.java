package org.youmiao.cases.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.youmiao.access.Acting;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.Trail;
import org.youmiao.cases.ReferralId;
import org.youmiao.county.Rows;
import org.youmiao.edge.Cursor;
import org.youmiao.edge.Paging;
import org.youmiao.edge.Slice;
import org.youmiao.kernel.AreaCode;
import org.youmiao.network.Areas;

/** The inbox of the reader's agency, and what was sent of the cases that the reader may see; the latest first. */
@Service
public class ListReferrals {
    /** The name stands in the agency's line only where it was told; on the sender's side it is the child's, by row security. */
    private static final String SELECT = """
            SELECT r.id, r.number, r.state, r.to_agency, a.name AS agency_name, r.purpose, r.area, r.sent_at,
                   coalesce(k.name, d.content) AS child_name
            FROM referral r
            JOIN agency a ON a.code = r.to_agency
            LEFT JOIN case_file c ON c.id = r.case_id
            LEFT JOIN child k ON k.id = c.child_id
            LEFT JOIN disclosure d ON d.referral_id = r.id AND d.part = 'NAME'
            WHERE (CAST(:state AS text) IS NULL OR r.state = :state)
              AND (CAST(:sentBefore AS timestamptz) IS NULL OR (r.sent_at, r.id) < (:sentBefore, CAST(:before AS uuid)))
            """;

    private static final String LATEST_FIRST = " ORDER BY r.sent_at DESC, r.id DESC LIMIT ";

    private final JdbcClient jdbc;
    private final Areas areas;
    private final Trail trail;

    ListReferrals(JdbcClient jdbc, Areas areas, Trail trail) {
        this.jdbc = jdbc;
        this.areas = areas;
        this.trail = trail;
    }

    /**
     * What is listed.
     *
     * @param box  none means the inbox for who acts for an agency, what was sent for everyone else
     * @param state only these, or all
     */
    public record Query(@Nullable ReferralBox box, @Nullable ReferralState state) {}

    /** A part of the list, and which box it is. */
    public record Listed(ReferralBox box, Slice<ReferralLine> lines) {}

    @Requires(Permission.REFERRAL_READ)
    public Listed list(Query query, Paging paging) {
        List<String> agencies = List.copyOf(Acting.reach().agencies());
        ReferralBox box = query.box() != null ? query.box() : agencies.isEmpty() ? ReferralBox.SENT : ReferralBox.INBOX;
        String which = box == ReferralBox.INBOX ? " AND r.to_agency = ANY(:agencies)" : " AND c.id IS NOT NULL";
        Cursor cursor = paging.cursor();
        Instant before = cursor == null ? null : cursor.instant(0);
        UUID beforeId = cursor == null ? null : cursor.uuid(1);
        List<ReferralLine> read = jdbc.sql(SELECT + which + LATEST_FIRST + paging.rowsToRead())
                .param("state", query.state() == null ? null : query.state().name())
                .param("sentBefore", before == null ? null : Rows.at(before))
                .param("before", beforeId)
                .param("agencies", agencies.toArray(String[]::new))
                .query(this::line)
                .list();
        Slice<ReferralLine> lines =
                paging.slice(read, line -> Cursor.of(line.sentAt(), line.id().value()));
        trail.listed("referral", lines.items().size());
        return new Listed(box, lines);
    }

    private ReferralLine line(ResultSet rs, int row) throws SQLException {
        return new ReferralLine(
                new ReferralId(Rows.uuid(rs, "id")),
                rs.getString("number"),
                ReferralState.valueOf(rs.getString("state")),
                rs.getString("to_agency"),
                rs.getString("agency_name"),
                rs.getString("purpose"),
                rs.getString("child_name"),
                areas.label(new AreaCode(rs.getString("area"))),
                Rows.instant(rs, "sent_at"));
    }
}
