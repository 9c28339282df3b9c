package org.youmiao.administration.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import org.youmiao.DatabaseTest;
import org.youmiao.access.Acting;
import org.youmiao.access.Role;
import org.youmiao.access.SystemActor;
import org.youmiao.audit.AuditVerification;
import org.youmiao.county.Counties;
import org.youmiao.county.TestServer;
import org.youmiao.http.ApiClient;

/** Whoever owns the tables can change anything; what was changed is found and named. Each test puts the trail back as it was. */
class VerifyAuditTest extends DatabaseTest {
    private static final String ENTRIES = "c990001.audit_entry";

    @LocalServerPort
    private int port;

    @Autowired
    private VerifyAudit command;

    @Autowired
    private AuditVerification verification;

    @Autowired
    private TransactionTemplate transactions;

    private Connection owner;
    private int lane;
    private long last;

    @BeforeEach
    void fillOneLaneAndBindIt() throws SQLException {
        ApiClient caller = ApiClient.of(people.having(Role.STATION_WORKER, "990001101000"), port);
        for (int i = 0; i < 3; i++) {
            caller.get("/api/v1/me");
        }
        owner = DriverManager.getConnection(TestServer.url(), TestServer.user(), TestServer.password());
        try (ResultSet rs = owner.createStatement()
                .executeQuery("SELECT lane, max(seq) FROM " + ENTRIES + " GROUP BY lane ORDER BY 2 DESC LIMIT 1")) {
            rs.next();
            lane = rs.getInt(1);
            last = rs.getLong(2);
        }
        execute("CREATE TEMP TABLE kept AS TABLE " + ENTRIES + " WITH NO DATA");
        execute("CREATE TEMP TABLE kept_bound AS TABLE c990001.audit_head_bound WITH NO DATA");
        keep();
    }

    /** What is bound may be an entry that was written since the test began: both are kept at the same moment. */
    private void keep() throws SQLException {
        execute("TRUNCATE kept, kept_bound");
        execute("INSERT INTO kept SELECT * FROM " + ENTRIES + " WHERE lane = " + lane);
        execute("INSERT INTO kept_bound SELECT * FROM c990001.audit_head_bound");
    }

    @AfterEach
    void putTheTrailBack() throws SQLException {
        execute("DELETE FROM " + ENTRIES + " WHERE lane = " + lane);
        execute("INSERT INTO " + ENTRIES + " SELECT * FROM kept");
        execute("DELETE FROM c990001.audit_head_bound");
        execute("INSERT INTO c990001.audit_head_bound SELECT * FROM kept_bound");
        assertThat(report()).contains("990001:").doesNotContain("BROKEN");
        owner.close();
    }

    @Test
    void anUntouchedTrailHolds() {
        assertThat(report()).contains("511781: ").contains("the trail holds");
    }

    @Test
    void aChangedFieldIsNamed() throws SQLException {
        execute("UPDATE " + ENTRIES + " SET detail = 'NOTHING' WHERE lane = " + lane + " AND seq = " + (last - 1));

        assertThat(report())
                .contains("990001: ")
                .contains("BROKEN", "lane " + lane + ", entry " + (last - 1) + " was changed");
        assertThat(report()).contains("511781: ").contains("the trail holds");
    }

    @Test
    void aChangedFieldWithADigestToMatchStillDoesNotFollow() throws SQLException {
        execute("UPDATE " + ENTRIES + " a SET at = b.at, actor_id = b.actor_id, power = b.power, kind = b.kind,"
                + " subject_type = b.subject_type, subject_id = b.subject_id, detail = b.detail, digest = b.digest FROM "
                + ENTRIES + " b WHERE a.lane = " + lane + " AND b.lane = " + lane + " AND a.seq = " + last
                + " AND b.seq = "
                + (last - 1));

        assertThat(report()).contains("lane " + lane + ", entry " + last + " does not follow the entry before it");
    }

    @Test
    void twoEntriesThatChangedPlacesAreNamed() throws SQLException {
        execute("UPDATE " + ENTRIES + " SET seq = seq + 1000000 WHERE lane = " + lane + " AND seq IN (" + (last - 1)
                + "," + last + ")");
        execute("UPDATE " + ENTRIES + " SET seq = " + (2 * last - 1) + " + 1000000 - seq WHERE lane = " + lane
                + " AND seq > 1000000");

        assertThat(report())
                .contains("lane " + lane + ", entry " + (last - 1) + " does not follow the entry before it");
    }

    @Test
    void anEntryThatWasTakenOutIsNamed() throws SQLException {
        execute("DELETE FROM " + ENTRIES + " WHERE lane = " + lane + " AND seq = " + (last - 1));

        assertThat(report()).contains("lane " + lane + ", entry " + (last - 1) + " is missing");
    }

    @Test
    void anEndThatWasCutOffAfterACheckpointIsNamed() throws SQLException {
        checkpoint();
        execute("DELETE FROM " + ENTRIES + " WHERE lane = " + lane + " AND seq = " + last);

        assertThat(report()).contains("lane " + lane + ", entry " + last + " is not there as a checkpoint knows it");
    }

    @Test
    void aCheckpointThatWasChangedIsNamed() throws SQLException {
        checkpoint();
        execute("DELETE FROM c990001.audit_head_bound WHERE checkpoint = 1");

        assertThat(report()).contains("checkpoint 1 is missing or was changed");
    }

    @Test
    void anEndThatWasWrittenAnewAfterACheckpointIsNamed() throws SQLException {
        checkpoint();
        execute("UPDATE c990001.audit_head_bound SET hash = sha256('another') WHERE lane = " + lane + " AND seq = "
                + last);

        assertThat(report()).contains("lane " + lane + ", entry " + last + " is not there as a checkpoint knows it");
    }

    @Test
    void aCheckpointBindsOnlyLanesThatHaveGrownSinceTheLastOne() throws SQLException {
        checkpoint();
        long before = number("SELECT count(*) FROM c990001.audit_checkpoint");
        checkpoint();
        assertThat(number("SELECT count(*) FROM c990001.audit_checkpoint")).isEqualTo(before);

        ApiClient.of(people.having(Role.STATION_WORKER, "990001101000"), port);
        checkpoint();

        assertThat(number("SELECT count(*) FROM c990001.audit_head_bound WHERE checkpoint = " + (before + 1)))
                .isBetween(1L, 4L);
    }

    private long number(String sql) throws SQLException {
        try (ResultSet rs = owner.createStatement().executeQuery(sql)) {
            rs.next();
            return rs.getLong(1);
        }
    }

    private void checkpoint() throws SQLException {
        Counties.run(
                QINGHE,
                () -> Acting.system(
                        SystemActor.AUDIT,
                        () -> transactions.execute(status -> {
                            verification.checkpoint();
                            return true;
                        })));
        keep();
    }

    private String report() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean holds = command.report(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        String text = bytes.toString(StandardCharsets.UTF_8);
        assertThat(holds).isEqualTo(!text.contains("BROKEN"));
        return text;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
