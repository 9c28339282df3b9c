package org.youmiao.administration.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
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
    /** A sign-in is the background's work; the person is the account that it is about. */
    private static final String ENTRIES = """
            SELECT e.*, a.username, a.display_name FROM audit_entry e
            LEFT JOIN account a ON a.id = CASE WHEN e.kind = 'SIGN_IN' THEN e.subject_id ELSE e.actor_id END""";

    /**
     * What a reporter did about the own report. Who reported is sealed, from an auditor too: such an entry is told only to whoever
     * asks what happened to that report, without the person, and by the day, since what stands beside it would tell.
     */
    private static final String SEALED = "e.subject_type = 'report' AND e.detail LIKE '%:REPORTER'";

    private static final String REPORT = "report";
    private static final String BY_REPORTER = ":REPORTER";
    private static final Pattern IDENTIFIER = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final Trail trail;
    private final AuditVerification verification;
    private final VerificationDuty duty;
    private final Clock clock;

    TrailSearch(JdbcClient jdbc, Trail trail, AuditVerification verification, VerificationDuty duty, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.verification = verification;
        this.duty = duty;
        this.clock = clock;
    }

    /**
     * What to look for; an absent part does not narrow.
     *
     * @param from    first day, in Shanghai
     * @param to      last day, in Shanghai
     * @param actor   user name, or identifier of the account
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

    /** For the page that offers the verification. */
    @Requires(Permission.AUDIT_READ)
    public void offerVerification() {
        trail.saw(VerificationDuty.TRAIL, "VERIFICATION_FORM");
    }

    /** Recomputes the whole chain, which is the auditor's duty and settles it. Takes seconds for each million entries. */
    @Requires(Permission.AUDIT_READ)
    public AuditVerification.Finding verify() {
        AuditVerification.Finding finding = verification.verify();
        duty.done(clock.instant());
        trail.changed(VerificationDuty.TRAIL, finding.holds() ? "VERIFIED" : "FOUND_BROKEN");
        return finding;
    }

    /** Only what narrows stands in the statement, so that each narrowing can use its index. */
    private List<TrailLine> lines(Query query, Paging paging) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        if (query.from() != null) {
            conditions.add("e.at >= :from");
            values.put("from", start(query.from()));
        }
        if (query.to() != null) {
            conditions.add("e.at < :until");
            values.put("until", start(query.to().plusDays(1)));
        }
        if (query.kind() != null) {
            conditions.add("e.kind = :kind");
            values.put("kind", query.kind().name());
        }
        if (query.subject() == null || query.actor() != null) {
            conditions.add("NOT (" + SEALED + ")");
        }
        if (query.subject() != null) {
            conditions.add("e.subject_id = :subject");
            values.put("subject", query.subject());
        }
        if (query.actor() != null) {
            conditions.add("(e.actor_id = :actor OR (e.kind = 'SIGN_IN' AND e.subject_id = :actor))");
            values.put("actor", account(query.actor()));
        }
        if (paging.cursor() != null) {
            conditions.add("(e.at, e.lane, e.seq) < (:at, :lane, :seq)");
            values.put("at", Rows.at(paging.cursor().instant(0)));
            values.put("lane", number(paging.cursor(), 1).intValue());
            values.put("seq", number(paging.cursor(), 2));
        }
        return jdbc.sql(ENTRIES
                        + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions))
                        + " ORDER BY e.at DESC, e.lane DESC, e.seq DESC LIMIT " + paging.rowsToRead())
                .params(values)
                .query((rs, row) -> line(rs))
                .list();
    }

    /** The account of this name or identifier; one that nobody has for a name that nobody has. */
    private UUID account(String actor) {
        if (IDENTIFIER.matcher(actor).matches()) {
            return UUID.fromString(actor);
        }
        return jdbc.sql("SELECT id FROM account WHERE username = ?")
                .param(actor)
                .query((rs, row) -> Rows.uuid(rs, "id"))
                .optional()
                .orElse(NOBODY);
    }

    private static TrailLine line(ResultSet rs) throws SQLException {
        String detail = rs.getString("detail");
        String type = rs.getString("subject_type");
        if (type.equals(REPORT) && detail.endsWith(BY_REPORTER)) {
            return TrailLine.sealed(
                    Rows.instant(rs, "at"),
                    rs.getInt("lane"),
                    rs.getLong("seq"),
                    AuditEntry.Kind.valueOf(rs.getString("kind")),
                    type,
                    Rows.uuidOrNull(rs, "subject_id"),
                    detail);
        }
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
                type,
                Rows.uuidOrNull(rs, "subject_id"),
                detail,
                rs.getString("reason"),
                false);
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

    private static OffsetDateTime start(LocalDate day) {
        return Rows.at(day.atStartOfDay(Shanghai.ZONE).toInstant());
    }
}
