package org.youmiao.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.youmiao.kernel.Ids;

/** The least that the same records cost: a bare JDBC loop with the same inserts, one transaction each, on the same server. */
final class Floor implements Load.Step {
    private static final String AUDIT =
            "INSERT INTO audit_entry (lane, seq, at, actor_id, power, kind, subject_type, subject_id, detail, digest, hash)"
                    + " SELECT 63, ?, now(), '%s', 'REPORT_MAKE', 'WRITE', 'report', ?, 'RECEIVED', sha256('a'), sha256('b')";
    private static final String CLOCK =
            "INSERT INTO clock (id, rule_code, rule_version, subject_type, subject_id, label, area, desk,"
                    + " amount, extended_by, started_at, started_by, due_at, provisional, state, steps_taken, version)"
                    + " VALUES (gen_random_uuid(), '%s', 1, '%s', ?, 'R-2026-000001', '511781109201', 'STATION:511781109000', 1, 0, now(),"
                    + " gen_random_uuid(), now() + interval '1 day', false, 'RUNNING', 0, 0)";
    private static final String ONCE = "INSERT INTO once_only (actor_id, key, fingerprint, answer, at)"
            + " VALUES (gen_random_uuid(), ?::text, sha256('c'), '{\"id\":\"00000000-0000-0000-0000-000000000000\"}', now())";

    /** What a report inserts; each statement takes the record's id. */
    static final List<String> REPORT = List.of(
            "INSERT INTO report (id, number, received_at, channel, situation, danger_now, station_involved, account, area, child_name,"
                    + " child_sex) VALUES (?, 'R-2026-' || nextval('report_number') + 10000000, now(), 'ONLINE', 6, 'NO', false,"
                    + " '孩子独自在家三天，邻居送饭。', '511781109201', '王小明', '1')",
            "INSERT INTO screening (report_id, area, desk, conflicted, urgent, received_at, state, version)"
                    + " VALUES (?, '511781109201', '511781109000', false, false, now(), 'RECEIVED', 0)",
            "INSERT INTO report_reporter (report_id, account_id, received_at, capacity, on_behalf, anonymous)"
                    + " VALUES (?, gen_random_uuid(), now(), 'CHILD_DIRECTOR', false, false)",
            CLOCK.formatted("SCREEN", "report"),
            ONCE);

    /** What a visit inserts. */
    static final List<String> VISIT = List.of(
            "INSERT INTO visit (id, case_id, area, outcome, occurred_at, captured_at, recorded_at, recorded_by, place, seen, seen_alone,"
                    + " child_words, living, version) SELECT ?, id, area, 'MADE', now(), now(), now(), lead_id, 'HOME',"
                    + " '{CHILD,GRANDPARENT}', false, '我想爸爸妈妈。', '住房整洁。', 0 FROM case_file WHERE id = '"
                    + Population.caseFile(1) + "'",
            CLOCK.formatted("VISIT", "visit"),
            ONCE);

    private final Connection connection;
    private final List<PreparedStatement> statements = new ArrayList<>();
    private final PreparedStatement audit;

    Floor(Server server, List<String> inserts) {
        try {
            connection = server.owner();
            connection.setAutoCommit(false);
            for (String insert : inserts) {
                statements.add(connection.prepareStatement(insert));
            }
            audit = connection.prepareStatement(
                    AUDIT.formatted(Population.account(1)).replace("SELECT 63, ?", "SELECT 0, ?"));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void run(int number) throws SQLException {
        UUID id = Ids.next();
        for (PreparedStatement statement : statements) {
            statement.setObject(1, id);
            statement.executeUpdate();
        }
        // Far above every real place of the lane; the benchmark's folder is never verified.
        audit.setLong(1, System.nanoTime());
        audit.setObject(2, id);
        audit.executeUpdate();
        connection.commit();
    }
}
