package org.youmiao.administration.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.youmiao.DatabaseTest;
import org.youmiao.access.Role;
import org.youmiao.audit.AuditVerification;
import org.youmiao.county.Counties;
import org.youmiao.county.TestServer;

class TrailJobsTest extends DatabaseTest {
    @Autowired
    private Counties counties;

    @Autowired
    private AuditVerification verification;

    @Autowired
    private VerificationDuty duty;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Clock clock;

    @Test
    void aCountyWhoseTrailCannotBeBoundHoldsUpNoOther() throws SQLException {
        people.having(Role.HOTLINE_CLERK, "990001000000");
        long before = checkpoints();
        owner("ALTER TABLE c511781.audit_head_bound RENAME TO away");
        try {
            new TrailJobs(counties, verification, duty, transactions, clock).checkpoint();
        } finally {
            owner("ALTER TABLE c511781.away RENAME TO audit_head_bound");
        }

        assertThat(checkpoints()).isEqualTo(before + 1);
    }

    private static long checkpoints() throws SQLException {
        try (Connection owner =
                        DriverManager.getConnection(TestServer.url(), TestServer.user(), TestServer.password());
                ResultSet rs = owner.createStatement().executeQuery("SELECT count(*) FROM c990001.audit_checkpoint")) {
            rs.next();
            return rs.getLong(1);
        }
    }

    private static void owner(String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(TestServer.url(), TestServer.user(), TestServer.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
