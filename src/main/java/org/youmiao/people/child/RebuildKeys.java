package org.youmiao.people.child;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.audit.Trail;
import org.youmiao.county.Rows;
import org.youmiao.people.NameKeys;

/**
 * Compares the search keys of the bound county with the names that they stand for, and puts them right: after the rules of the keys
 * have changed, or after children were loaded in bulk. Runs in the caller's transaction, as {@code SystemActor.CHILD_KEYS};
 * whoever registers or corrects a child meanwhile waits.
 */
@Component
public class RebuildKeys {
    private static final int BATCH = 5_000;

    private final JdbcClient jdbc;
    private final Trail trail;

    RebuildKeys(JdbcClient jdbc, Trail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /**
     * What was found.
     *
     * @param children how many children have a name
     * @param missing  keys that were not there
     * @param surplus  keys that stand for no name
     */
    public record Finding(long children, long missing, long surplus) {
        /** Whether every child is found by its names, and by nothing else. */
        public boolean isSound() {
            return missing == 0 && surplus == 0;
        }
    }

    /** Compares, and changes nothing. */
    public Finding compare() {
        long children = expect();
        long missing = count("expected_key", "child_key");
        long surplus = count("child_key", "expected_key");
        trail.listed("child-keys", 0);
        return new Finding(children, missing, surplus);
    }

    /** Compares, and puts right what is wrong. */
    public Finding rebuild() {
        long children = expect();
        long surplus = jdbc.sql("DELETE FROM child_key k WHERE NOT EXISTS (" + same("expected_key") + ")")
                .update();
        long missing = jdbc.sql(
                        "INSERT INTO child_key (key, area, child_id) SELECT k.key, k.area, k.child_id FROM expected_key k"
                                + " WHERE NOT EXISTS (" + same("child_key") + ")")
                .update();
        trail.listed("child-keys", 0);
        return new Finding(children, missing, surplus);
    }

    /** Writes down the keys that there should be. */
    private long expect() {
        jdbc.sql("LOCK TABLE child IN SHARE MODE").update();
        jdbc.sql("DROP TABLE IF EXISTS expected_key").update();
        jdbc.sql("""
                        CREATE TEMPORARY TABLE expected_key (
                            key text COLLATE "C" NOT NULL, area text COLLATE "C" NOT NULL, child_id uuid NOT NULL)
                        ON COMMIT DROP""").update();
        UUID after = new UUID(0, 0);
        long children = 0;
        for (List<Named> batch = after(after); !batch.isEmpty(); batch = after(after)) {
            write(batch);
            children += batch.size();
            after = batch.getLast().id();
        }
        jdbc.sql("ANALYZE expected_key").update();
        return children;
    }

    private record Named(UUID id, String area, String name, String otherName) {}

    private List<Named> after(UUID id) {
        return jdbc.sql("""
                        SELECT id, area, coalesce(name, '') AS name, coalesce(other_name, '') AS other_name
                        FROM child WHERE id > ? AND (name IS NOT NULL OR other_name IS NOT NULL) ORDER BY id LIMIT %d""".formatted(BATCH))
                .param(id)
                .query((rs, row) -> new Named(
                        Rows.uuid(rs, "id"), rs.getString("area"), rs.getString("name"), rs.getString("other_name")))
                .list();
    }

    private void write(List<Named> batch) {
        List<String> keys = new ArrayList<>();
        List<String> areas = new ArrayList<>();
        List<UUID> children = new ArrayList<>();
        for (Named child : batch) {
            for (String key : NameKeys.of(child.name(), child.otherName())) {
                keys.add(key);
                areas.add(child.area());
                children.add(child.id());
            }
        }
        jdbc.sql("INSERT INTO expected_key (key, area, child_id) SELECT * FROM unnest(?::text[], ?::text[], ?::uuid[])")
                .param(keys.toArray(String[]::new))
                .param(areas.toArray(String[]::new))
                .param(children.toArray(UUID[]::new))
                .update();
    }

    private long count(String here, String notThere) {
        return jdbc.sql("SELECT count(*) FROM " + here + " k WHERE NOT EXISTS (" + same(notThere) + ")")
                .query(Long.class)
                .single();
    }

    private static String same(String table) {
        return "SELECT 1 FROM " + table + " s WHERE s.key = k.key AND s.area = k.area AND s.child_id = k.child_id";
    }
}
