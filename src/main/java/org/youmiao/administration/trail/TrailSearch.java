package org.youmiao.administration.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.access.SystemActor;
import org.youmiao.audit.AuditEntry;
import org.youmiao.audit.AuditVerification;
import org.youmiao.audit.Trail;
import org.youmiao.county.Rows;
import org.youmiao.edge.Cursor;
import org.youmiao.edge.Paging;
import org.youmiao.edge.Slice;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Shanghai;

/** The auditor's view of the trail: who did what to which record and when; never what the record says. */
@Component
class TrailSearch {
    private final JdbcClient jdbc;
    private final Trail trail;
    private final AuditVerification verification;

    TrailSearch(JdbcClient jdbc, Trail trail, AuditVerification verification) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.verification = verification;
    }

    /**
     * What to look for; an absent part does not narrow.
     *
     * @param from    first day, in Shanghai
     * @param to      last day, in Shanghai
     * @param actor   user name
     * @param kind    sort of event
     * @param subject identifier of a record
     */
    record Query(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String actor,
            AuditEntry.@Nullable Kind kind,
            @Nullable UUID subject) {}

    /** Entries of the trail, newest first. */
    @Requires(Permission.AUDIT_READ)
    public Slice<TrailLine> search(Query query, Paging paging) {
        Slice<TrailLine> lines = paging.slice(lines(query, paging), TrailLine::place);
        trail.listed("audit-entry", lines.items().size());
        return lines;
    }

    /** Recomputes the whole chain. Takes seconds for each million entries. */
    @Requires(Permission.AUDIT_READ)
    public AuditVerification.Finding verify() {
        AuditVerification.Finding finding = verification.verify();
        trail.listed("audit-chain", finding.holds() ? 0 : 1);
        return finding;
    }

    private List<TrailLine> lines(Query query, Paging paging) {
        Cursor after = paging.cursor();
        return jdbc.sql("""
                        SELECT e.*, a.username, a.display_name FROM audit_entry e LEFT JOIN account a ON a.id = e.actor_id
                        WHERE (:from::timestamptz IS NULL OR e.at >= :from)
                          AND (:until::timestamptz IS NULL OR e.at < :until)
                          AND (:actor::text IS NULL OR e.actor_id = (SELECT id FROM account WHERE username = :actor))
                          AND (:kind::text IS NULL OR e.kind = :kind)
                          AND (:subject::uuid IS NULL OR e.subject_id = :subject)
                          AND (:at::timestamptz IS NULL OR (e.at, e.lane, e.seq) < (:at, :lane, :seq))
                        ORDER BY e.at DESC, e.lane DESC, e.seq DESC LIMIT :limit""")
                .param("from", start(query.from()))
                .param("until", query.to() == null ? null : start(query.to().plusDays(1)))
                .param("actor", query.actor())
                .param("kind", query.kind() == null ? null : query.kind().name())
                .param("subject", query.subject())
                .param("at", after == null ? null : Rows.at(after.instant(0)))
                .param("lane", after == null ? null : number(after, 1).intValue())
                .param("seq", after == null ? null : number(after, 2))
                .param("limit", paging.rowsToRead())
                .query((rs, row) -> line(rs))
                .list();
    }

    private static TrailLine line(ResultSet rs) throws SQLException {
        UUID actor = Rows.uuid(rs, "actor_id");
        String name = rs.getString("display_name");
        return new TrailLine(
                Rows.instant(rs, "at"),
                rs.getInt("lane"),
                rs.getLong("seq"),
                actor,
                rs.getString("username"),
                name == null ? background(actor) : name,
                rs.getString("power"),
                AuditEntry.Kind.valueOf(rs.getString("kind")),
                rs.getString("subject_type"),
                Rows.uuidOrNull(rs, "subject_id"),
                rs.getString("detail"));
    }

    private static String background(UUID actor) {
        return SystemActor.of(actor).map(system -> system.actor().name()).orElse(actor.toString());
    }

    private static Long number(Cursor cursor, int part) {
        try {
            return Long.valueOf(cursor.text(part));
        } catch (NumberFormatException ofAnotherList) {
            throw Problem.invalid("cursor", "cursor");
        }
    }

    private static @Nullable OffsetDateTime start(@Nullable LocalDate day) {
        return day == null ? null : Rows.at(day.atStartOfDay(Shanghai.ZONE).toInstant());
    }
}
