package org.youmiao.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
     * @param broken      the first broken link, as {@code lane 3, entry 17: …}; none if all hold
     */
    public record Finding(
            long entries, long checkpoints, @Nullable String broken) {
        public boolean holds() {
            return broken == null;
        }
    }

    /** One lane's end while walking it. */
    private static final class Lane {
        private long seq;
        private byte[] hash = new byte[32];
    }

    public Finding verify() {
        Map<Integer, Lane> lanes = new TreeMap<>();
        Map<String, String> bound = new HashMap<>();
        List<Checkpoint> checkpoints = checkpoints();
        for (Checkpoint checkpoint : checkpoints) {
            checkpoint.heads().forEach((place, hash) -> bound.put(place, hash));
        }
        List<String> broken = new ArrayList<>();
        long[] read = {0};
        jdbc.query("SELECT * FROM audit_entry ORDER BY lane, seq", (ResultSet rs) -> {
            read[0]++;
            if (broken.isEmpty()) {
                follow(rs, lanes.computeIfAbsent(rs.getInt("lane"), lane -> new Lane()), bound, broken);
            }
        });
        if (broken.isEmpty()) {
            bound.keySet().stream()
                    .sorted()
                    .findFirst()
                    .ifPresent(place -> broken.add("lane " + place.replace(":", ", entry ")
                            + ": a checkpoint knows this entry and it is missing or changed"));
        }
        if (broken.isEmpty()) {
            checkpointChain(checkpoints, broken);
        }
        return new Finding(read[0], checkpoints.size(), broken.isEmpty() ? null : broken.getFirst());
    }

    private static void follow(ResultSet rs, Lane lane, Map<String, String> bound, List<String> broken)
            throws SQLException {
        long seq = rs.getLong("seq");
        String place = "lane " + rs.getInt("lane") + ", entry " + seq + ": ";
        if (seq != lane.seq + 1) {
            broken.add("lane " + rs.getInt("lane") + ", entry " + (lane.seq + 1) + ": missing");
            return;
        }
        byte[] digest = entry(rs).digest();
        byte[] hash = link(lane.hash, rs.getInt("lane"), seq, digest);
        if (!Arrays.equals(digest, rs.getBytes("digest"))) {
            broken.add(place + "its fields were changed");
        } else if (!Arrays.equals(hash, rs.getBytes("hash"))) {
            broken.add(place + "it does not follow the entry before it");
        }
        lane.seq = seq;
        lane.hash = hash;
        if (HEX.formatHex(hash).equals(bound.get(rs.getInt("lane") + ":" + seq))) {
            bound.remove(rs.getInt("lane") + ":" + seq);
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

    /** Binds the present ends of all lanes. Two at once: the place in the chain is unique, the second fails and comes again. */
    public void checkpoint() {
        String heads = String.join(",", jdbc.queryForList("""
                        SELECT l.lane || ':' || e.seq || ':' || encode(e.hash, 'hex')
                        FROM generate_series(0, 63) l (lane)
                        CROSS JOIN LATERAL (
                            SELECT a.seq, a.hash FROM audit_entry a WHERE a.lane = l.lane ORDER BY a.seq DESC LIMIT 1) e
                        ORDER BY l.lane""", String.class));
        List<Checkpoint> all = checkpoints();
        if (heads.isEmpty() || (!all.isEmpty() && all.getLast().text().equals(heads))) {
            return;
        }
        byte[] previous = all.isEmpty() ? new byte[32] : all.getLast().hash();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long seq = all.size() + 1L;
        jdbc.update(
                "INSERT INTO audit_checkpoint (seq, at, heads, hash) VALUES (?, ?, ?, ?)",
                seq,
                Rows.at(now),
                heads,
                checkpointHash(previous, seq, now, heads));
    }

    private static void checkpointChain(List<Checkpoint> checkpoints, List<String> broken) {
        byte[] previous = new byte[32];
        long expected = 1;
        for (Checkpoint checkpoint : checkpoints) {
            byte[] hash = checkpointHash(previous, checkpoint.seq(), checkpoint.at(), checkpoint.text());
            if (checkpoint.seq() != expected || !Arrays.equals(hash, checkpoint.hash())) {
                broken.add("checkpoint " + expected + ": missing or changed");
                return;
            }
            previous = hash;
            expected++;
        }
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

    private List<Checkpoint> checkpoints() {
        return jdbc.query(
                "SELECT seq, at, heads, hash FROM audit_checkpoint ORDER BY seq",
                (rs, row) -> new Checkpoint(
                        rs.getLong("seq"), Rows.instant(rs, "at"), rs.getString("heads"), rs.getBytes("hash")));
    }

    private record Checkpoint(long seq, Instant at, String text, byte[] hash) {
        /** Hash by {@code lane:place}. */
        Map<String, String> heads() {
            Map<String, String> heads = new HashMap<>();
            for (String head : text.split(",")) {
                int end = head.lastIndexOf(':');
                heads.put(head.substring(0, end), head.substring(end + 1));
            }
            return heads;
        }
    }
}
