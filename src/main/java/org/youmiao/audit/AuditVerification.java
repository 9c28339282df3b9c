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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern HEAD = Pattern.compile("(\\d{1,2}):(\\d{1,18}):([0-9a-f]{64})");

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

    /** One lane's end while walking it. */
    private static final class Lane {
        private long seq;
        private byte[] hash = new byte[32];
    }

    public Finding verify() {
        Map<Integer, Lane> lanes = new TreeMap<>();
        SortedMap<Place, String> bound = new TreeMap<>();
        List<Checkpoint> checkpoints = checkpoints();
        checkpoints.forEach(checkpoint -> bound.putAll(checkpoint.heads()));
        List<BrokenLink> broken = new ArrayList<>();
        long[] read = {0};
        jdbc.query("SELECT * FROM audit_entry ORDER BY lane, seq", (ResultSet rs) -> {
            read[0]++;
            if (broken.isEmpty()) {
                follow(rs, lanes.computeIfAbsent(rs.getInt("lane"), lane -> new Lane()), bound, broken);
            }
        });
        if (broken.isEmpty()) {
            bound.keySet().stream()
                    .findFirst()
                    .ifPresent(place ->
                            broken.add(new BrokenLink(BrokenLink.How.NOT_AS_BOUND, place.lane(), place.seq())));
        }
        if (broken.isEmpty()) {
            checkpointChain(checkpoints, broken);
        }
        return new Finding(read[0], checkpoints.size(), broken.isEmpty() ? null : broken.getFirst());
    }

    private static void follow(ResultSet rs, Lane lane, Map<Place, String> bound, List<BrokenLink> broken)
            throws SQLException {
        Place place = new Place(rs.getInt("lane"), rs.getLong("seq"));
        if (place.seq() != lane.seq + 1) {
            broken.add(new BrokenLink(BrokenLink.How.MISSING, place.lane(), lane.seq + 1));
            return;
        }
        byte[] digest = entry(rs).digest();
        byte[] hash = link(lane.hash, place.lane(), place.seq(), digest);
        if (!Arrays.equals(digest, rs.getBytes("digest"))) {
            broken.add(new BrokenLink(BrokenLink.How.CHANGED, place.lane(), place.seq()));
        } else if (!Arrays.equals(hash, rs.getBytes("hash"))) {
            broken.add(new BrokenLink(BrokenLink.How.NOT_FOLLOWING, place.lane(), place.seq()));
        }
        lane.seq = place.seq();
        lane.hash = hash;
        bound.remove(place, HEX.formatHex(hash));
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

    private static void checkpointChain(List<Checkpoint> checkpoints, List<BrokenLink> broken) {
        byte[] previous = new byte[32];
        long expected = 1;
        for (Checkpoint checkpoint : checkpoints) {
            byte[] hash = checkpointHash(previous, checkpoint.seq(), checkpoint.at(), checkpoint.text());
            if (checkpoint.seq() != expected || !Arrays.equals(hash, checkpoint.hash())) {
                broken.add(new BrokenLink(BrokenLink.How.CHECKPOINT, null, expected));
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
        /** The hash of each lane's end; an entry that is no head any more cannot be read, and is found by the checkpoint's own hash. */
        Map<Place, String> heads() {
            Map<Place, String> heads = new HashMap<>();
            Matcher head = HEAD.matcher(text);
            while (head.find()) {
                heads.put(new Place(Integer.parseInt(head.group(1)), Long.parseLong(head.group(2))), head.group(3));
            }
            return heads;
        }
    }

    /** Where an entry stands. */
    private record Place(int lane, long seq) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return lane == other.lane ? Long.compare(seq, other.seq) : Integer.compare(lane, other.lane);
        }
    }
}
