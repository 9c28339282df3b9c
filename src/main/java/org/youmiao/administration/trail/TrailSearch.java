package org.youmiao.administration.trail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.AuditVerification;
import org.youmiao.audit.Trail;
import org.youmiao.county.Rows;
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
     * @param before  the place in time and chain after which this page begins
     * @param limit   1 to 200 lines
     */
    record Query(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String actor,
            @Nullable String kind,
            @Nullable UUID subject,
            @Nullable Place before,
            int limit) {}

    /** A place in the trail: newest first, the lane and the place in it tell apart what happened in the same microsecond. */
    record Place(Instant at, int lane, long seq) {}

    /**
     * One line.
     *
     * @param username name of the account; none for background work
     */
    record Line(
            Instant at,
            int lane,
            long seq,
            UUID actor,
            @Nullable String username,
            @Nullable String name,
            String power,
            String kind,
            String subjectType,
            @Nullable UUID subject,
            String detail,
            @Nullable String reason) {
        Place place() {
            return new Place(at, lane, seq);
        }
    }

    @Requires(Permission.AUDIT_READ)
    public List<Line> search(Query query) {
        List<Line> lines = lines(query);
        trail.listed("audit-entry", lines.size());
        return lines;
    }

    /** Recomputes the whole chain. Takes seconds for each million entries. */
    @Requires(Permission.AUDIT_READ)
    public AuditVerification.Finding verify() {
        AuditVerification.Finding finding = verification.verify();
        trail.listed("audit-chain", finding.holds() ? 0 : 1);
        return finding;
    }

    private List<Line> lines(Query query) {
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
                .param("kind", query.kind())
                .param("subject", query.subject())
                .param(
                        "at",
                        query.before() == null ? null : Rows.at(query.before().at()))
                .param("lane", query.before() == null ? null : query.before().lane())
                .param("seq", query.before() == null ? null : query.before().seq())
                .param("limit", query.limit())
                .query((rs, row) -> new Line(
                        Rows.instant(rs, "at"),
                        rs.getInt("lane"),
                        rs.getLong("seq"),
                        Rows.uuid(rs, "actor_id"),
                        rs.getString("username"),
                        rs.getString("display_name"),
                        rs.getString("power"),
                        rs.getString("kind"),
                        rs.getString("subject_type"),
                        Rows.uuidOrNull(rs, "subject_id"),
                        rs.getString("detail"),
                        rs.getString("reason")))
                .list();
    }

    private static java.time.@Nullable OffsetDateTime start(@Nullable LocalDate day) {
        return day == null ? null : Rows.at(day.atStartOfDay(Shanghai.ZONE).toInstant());
    }
}
