package org.youmiao.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;

/**
 * The least that the same records cost: a bare JDBC loop with the same inserts and updates, one transaction each, as the owner of the
 * tables and past row security, on the same server. Its audit entries go into a table of the same make, since a stranger's entry would
 * break the chain.
 */
final class Floor implements Load.Step {
    private static final String AUDIT =
            "INSERT INTO bench.audit_entry (lane, seq, at, actor_id, power, kind, subject_type, subject_id, detail, digest, hash)"
                    + " VALUES (0, nextval('bench.audit_seq'), now(), gen_random_uuid(), 'REPORT_MAKE', 'WRITE', 'report', ?, 'RECEIVED',"
                    + " sha256('a'), sha256('b'))";
    private static final String CLOCK =
            "INSERT INTO clock (id, rule_code, rule_version, subject_type, subject_id, label, area, desk,"
                    + " amount, extended_by, started_at, started_by, due_at, provisional, state, steps_taken, wake_at, version)"
                    + " VALUES (gen_random_uuid(), '%s', 1, '%s', ?, 'R-2026-000001', '511781109201', 'STATION:511781109000', 1, 0, now(),"
                    + " gen_random_uuid(), now() + interval '1 day', false, 'RUNNING', 0, now() + interval '1 day', 0)";
    private static final String CLOCK_STOPPED =
            "UPDATE clock SET state = 'STOPPED', ended_at = now(), ended_by = started_by, wake_at = NULL, version = version + 1"
                    + " WHERE subject_id = ? AND rule_code = 'VISIT' AND state = 'RUNNING'";
    private static final String CLOCK_EVENT = "INSERT INTO clock_event (id, clock_id, kind, at, actor_id, due_at)"
            + " SELECT gen_random_uuid(), id, '%s', now(), started_by, due_at FROM clock WHERE subject_id = ?"
            + " ORDER BY started_at DESC LIMIT 1";
    private static final String ONCE = "INSERT INTO once_only (actor_id, key, fingerprint, answer, at)"
            + " VALUES (gen_random_uuid(), ?::text, sha256('c'), '{\"id\":\"00000000-0000-0000-0000-000000000000\"}', now())";

    /** What a report inserts; each statement takes the report's id. */
    static final List<String> REPORT = List.of(
            "INSERT INTO report (id, number, received_at, channel, situation, danger_now, station_involved, account, area, child_name,"
                    + " child_sex) VALUES (?, 'R-2026-' || nextval('report_number') + 10000000, now(), 'ONLINE', 6, 'NO', false,"
                    + " '孩子独自在家三天，邻居送饭。', '511781109201', '王小明', '1')",
            "INSERT INTO screening (report_id, area, desk, conflicted, urgent, received_at, state, version)"
                    + " VALUES (?, '511781109201', '511781109000', false, false, now(), 'RECEIVED', 0)",
            "INSERT INTO report_reporter (report_id, account_id, received_at, capacity, on_behalf, anonymous)"
                    + " VALUES (?, gen_random_uuid(), now(), 'CHILD_DIRECTOR', false, false)",
            CLOCK.formatted("SCREEN", "report"),
            CLOCK_EVENT.formatted("STARTED"),
            ONCE,
            AUDIT);

    /** What a visit inserts, and the duty that it renews; each statement takes the case's id. */
    static final List<String> VISIT = List.of(
            "INSERT INTO visit (id, case_id, area, outcome, occurred_at, captured_at, recorded_at, recorded_by, place, seen, seen_alone,"
                    + " child_words, living, version) SELECT gen_random_uuid(), id, area, 'MADE', now(), now(), now(), lead_id, 'HOME',"
                    + " '{CHILD,GRANDPARENT}', false, '我想爸爸妈妈。', '住房整洁。', 0 FROM case_file WHERE id = ?",
            CLOCK_STOPPED,
            CLOCK_EVENT.formatted("STOPPED"),
            CLOCK.formatted("VISIT", "case"),
            CLOCK_EVENT.formatted("STARTED"),
            ONCE.replace("?::text", "?::text || gen_random_uuid()"),
            AUDIT);

    private final Connection connection;
    private final List<PreparedStatement> statements = new ArrayList<>();
    private final IntFunction<UUID> record;

    /** @param record the id that the statements of a step take */
    Floor(Connection owner, List<String> sql, IntFunction<UUID> record) throws SQLException {
        this.connection = owner;
        this.record = record;
        connection.setAutoCommit(false);
        for (String one : sql) {
            statements.add(connection.prepareStatement(one));
        }
    }

    /** Makes what the floors need beside the tables of the county. */
    static void prepare(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS bench");
            statement.execute("CREATE TABLE IF NOT EXISTS bench.audit_entry (LIKE c511781.audit_entry INCLUDING ALL)");
            statement.execute("CREATE SEQUENCE IF NOT EXISTS bench.audit_seq");
        }
    }

    @Override
    public void run(int number) throws SQLException {
        UUID id = record.apply(number);
        for (PreparedStatement statement : statements) {
            statement.setObject(1, id);
            statement.executeUpdate();
        }
        connection.commit();
    }
}
