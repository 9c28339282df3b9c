package org.youmiao.audit;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.youmiao.county.Rows;

/** Adds entries to the end of this connection's lane. The hash is computed where the previous one is known: in the database. */
@Component
class AuditChain {
    /** Two statements, so that the second sees what the previous holder of the lane committed. */
    private static final String LOCK =
            "SELECT pg_advisory_xact_lock(hashtext(current_schema()), pg_backend_pid() % 64)";

    private static final String APPEND = """
            INSERT INTO audit_entry (lane, seq, at, actor_id, power, kind, subject_type, subject_id, detail, reason, digest, hash)
            SELECT h.lane, h.seq + 1, n.at, n.actor_id, n.power, n.kind, n.subject_type, n.subject_id, n.detail, n.reason, n.digest,
                   sha256(h.hash || int4send(h.lane) || int8send(h.seq + 1) || n.digest)
            FROM audit_head() h,
                 (VALUES (?::timestamptz, ?::uuid, ?, ?, ?, ?::uuid, ?, ?, ?::bytea))
                     n (at, actor_id, power, kind, subject_type, subject_id, detail, reason, digest)""";

    private final JdbcTemplate jdbc;

    AuditChain(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void append(List<AuditEntry> entries) {
        jdbc.execute(LOCK + "; " + APPEND, (PreparedStatement first) -> {
            bind(first, entries.getFirst());
            return first.execute();
        });
        for (AuditEntry entry : entries.subList(1, entries.size())) {
            jdbc.update(APPEND, statement -> bind(statement, entry));
        }
    }

    private static void bind(PreparedStatement statement, AuditEntry entry) throws SQLException {
        statement.setObject(1, Rows.at(entry.at()));
        statement.setObject(2, entry.actor());
        statement.setString(3, entry.power());
        statement.setString(4, entry.kind().name());
        statement.setString(5, entry.subjectType());
        statement.setObject(6, entry.subjectId(), Types.OTHER);
        statement.setString(7, entry.detail());
        statement.setString(8, entry.reason());
        statement.setBytes(9, entry.digest());
    }
}
