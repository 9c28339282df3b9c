package org.youmiao.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.youmiao.county.Rows;

/**
 * Recomputes the whole chain of the bound county from its first entry, in Java and not with the database's functions, and names
 * the first link that does not hold. Runs in the caller's transaction, with the right to read the trail.
 */
@Component
public class AuditVerification {
    private static final HexFormat HEX = HexFormat.of();
    private static final String CHECKPOINTS = """
            SELECT c.seq, c.at, c.hash, coalesce((
                SELECT string_agg(b.lane || ':' || b.seq || ':' || encode(b.hash, 'hex'), ',' ORDER BY b.lane)
                FROM audit_head_bound b WHERE b.checkpoint = c.seq), '') AS heads
            FROM audit_checkpoint c""";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    AuditVerification(DataSource dataSource, Clock clock) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.jdbc.setFetchSize(1000);
        this.clock = clock;
    }

    /**
     * What the verification found.
     *
     * @param entries     entries read
     * @param checkpoints checkpoints read
     * @param broken      the first broken link; none if all hold
     */
    public record Finding(
            long entries, long checkpoints, @Nullable BrokenLink broken) {
        public boolean holds() {
            return broken == null;
        }
    }

    /** Reads everything once, row by row: nothing grows with the trail. */
    public Finding verify() {
        Walk walk = new Walk();
        jdbc.query(
                "SELECT e.*, b.hash AS bound FROM audit_entry e LEFT JOIN audit_head_bound b USING (lane, seq) ORDER BY lane, seq",
                walk::follow);
        if (walk.broken == null) {
            jdbc.query("""
                            SELECT b.lane, b.seq FROM audit_head_bound b
                            WHERE NOT EXISTS (SELECT 1 FROM audit_entry e WHERE e.lane = b.lane AND e.seq = b.seq)
                            ORDER BY b.lane, b.seq LIMIT 1""", (ResultSet rs) -> {
                walk.broken = new BrokenLink(BrokenLink.How.NOT_AS_BOUND, rs.getInt("lane"), rs.getLong("seq"));
            });
        }
        jdbc.query(CHECKPOINTS + " ORDER BY c.seq", walk::followCheckpoint);
        return new Finding(walk.entries, walk.checkpoints, walk.broken);
    }

    /** How far the verification has come. */
    private static final class Walk {
        private long entries;
        private long checkpoints;
        private @Nullable BrokenLink broken;
        private int lane = -1;
        private long seq;
        private byte[] hash = new byte[32];
        private byte[] checkpointHash = new byte[32];

        private void follow(ResultSet rs) throws SQLException {
            entries++;
            if (broken != null) {
                return;
            }
            if (rs.getInt("lane") != lane) {
                lane = rs.getInt("lane");
                seq = 0;
                hash = new byte[32];
            }
            if (rs.getLong("seq") != seq + 1) {
                broken = new BrokenLink(BrokenLink.How.MISSING, lane, seq + 1);
                return;
            }
            seq++;
            byte[] digest = entry(rs).digest();
            hash = link(hash, lane, seq, digest);
            byte[] bound = rs.getBytes("bound");
            if (!Arrays.equals(digest, rs.getBytes("digest"))) {
                broken = new BrokenLink(BrokenLink.How.CHANGED, lane, seq);
            } else if (!Arrays.equals(hash, rs.getBytes("hash"))) {
                broken = new BrokenLink(BrokenLink.How.NOT_FOLLOWING, lane, seq);
            } else if (bound != null && !Arrays.equals(hash, bound)) {
                broken = new BrokenLink(BrokenLink.How.NOT_AS_BOUND, lane, seq);
            }
        }

        private void followCheckpoint(ResultSet rs) throws SQLException {
            checkpoints++;
            Checkpoint checkpoint = checkpoint(rs);
            checkpointHash = checkpointHash(checkpointHash, checkpoint.seq(), checkpoint.at(), checkpoint.heads());
            if (broken == null
                    && (checkpoint.seq() != checkpoints || !Arrays.equals(checkpointHash, checkpoint.hash()))) {
                broken = new BrokenLink(BrokenLink.How.CHECKPOINT, null, checkpoints);
            }
        }
    }

    private static AuditEntry entry(ResultSet rs) throws SQLException {
        return new AuditEntry(
                Rows.instant(rs, "at"),
                Rows.uuid(rs, "actor_id"),
                rs.getString("power"),
                AuditEntry.Kind.valueOf(rs.getString("kind")),
                rs.getString("subject_type"),
                Rows.uuidOrNull(rs, "subject_id"),
                rs.getString("detail"),
                rs.getString("reason"));
    }

    private static byte[] link(byte[] previous, int lane, long seq, byte[] digest) {
        MessageDigest sha = AuditEntry.sha256();
        sha.update(previous);
        sha.update(ByteBuffer.allocate(12).putInt(lane).putLong(seq).array());
        return sha.digest(digest);
    }

    /**
     * Binds the ends of those lanes that have grown since they were last bound. Two at once: the place in the chain is unique, the
     * second fails and comes again.
     */
    public void checkpoint() {
        List<Head> heads =
                jdbc.query("""
                        SELECT l.lane, e.seq, e.hash
                        FROM generate_series(0, 63) l (lane)
                        CROSS JOIN LATERAL (
                            SELECT a.seq, a.hash FROM audit_entry a WHERE a.lane = l.lane ORDER BY a.seq DESC LIMIT 1) e
                        WHERE NOT EXISTS (
                            SELECT 1 FROM audit_head_bound b WHERE b.lane = l.lane AND b.seq = e.seq)
                        ORDER BY l.lane""", (rs, row) -> new Head(rs.getInt("lane"), rs.getLong("seq"), rs.getBytes("hash")));
        if (heads.isEmpty()) {
            return;
        }
        Checkpoint last = jdbc.query(CHECKPOINTS + " ORDER BY c.seq DESC LIMIT 1", (rs, row) -> checkpoint(rs)).stream()
                .findFirst()
                .orElse(Checkpoint.NONE);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long seq = last.seq() + 1;
        String text = heads.stream().map(Head::text).collect(Collectors.joining(","));
        jdbc.update(
                "INSERT INTO audit_checkpoint (seq, at, hash) VALUES (?, ?, ?)",
                seq,
                Rows.at(now),
                checkpointHash(last.hash(), seq, now, text));
        jdbc.batchUpdate(
                "INSERT INTO audit_head_bound (lane, seq, hash, checkpoint) VALUES (?, ?, ?, ?)",
                heads,
                heads.size(),
                (statement, head) -> {
                    statement.setInt(1, head.lane());
                    statement.setLong(2, head.seq());
                    statement.setBytes(3, head.hash());
                    statement.setLong(4, seq);
                });
    }

    private static byte[] checkpointHash(byte[] previous, long seq, Instant at, String heads) {
        MessageDigest sha = AuditEntry.sha256();
        sha.update(previous);
        sha.update(ByteBuffer.allocate(20)
                .putLong(seq)
                .putLong(at.getEpochSecond())
                .putInt(at.getNano())
                .array());
        return sha.digest(heads.getBytes(StandardCharsets.UTF_8));
    }

    private static Checkpoint checkpoint(ResultSet rs) throws SQLException {
        return new Checkpoint(rs.getLong("seq"), Rows.instant(rs, "at"), rs.getString("heads"), rs.getBytes("hash"));
    }

    /** @param heads what it binds, as {@code lane:place:hash}, by lane */
    private record Checkpoint(long seq, Instant at, String heads, byte[] hash) {
        private static final Checkpoint NONE = new Checkpoint(0, Instant.EPOCH, "", new byte[32]);
    }

    /** The end of a lane. */
    private record Head(int lane, long seq, byte[] hash) {
        private String text() {
            return lane + ":" + seq + ":" + HEX.formatHex(hash);
        }
    }
}
