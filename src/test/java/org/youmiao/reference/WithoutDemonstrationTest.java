package org.youmiao.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youmiao.DatabaseTest;
import org.youmiao.county.DemoCounties;
import org.youmiao.county.TestServer;
import org.youmiao.reference.staff.OfferedStaff;

/** Outside the demonstration there is no reference county, and no way to make one. */
class WithoutDemonstrationTest extends DatabaseTest {
    @Autowired
    private OfferedStaff offered;

    @Autowired
    private DemoCounties demos;

    @Autowired
    private ReferenceCounty county;

    @Test
    void noDemoAccountIsOffered() {
        county.prepare();
        assertThat(offered.all()).isEmpty();
        assertThat(demos.isInvented(WANYUAN)).isFalse();
    }

    @Test
    void aDatabaseWithAnInventedCountyIsRefused() throws SQLException {
        owner("INSERT INTO shared.demonstration (county, begun_at) VALUES ('990001', now())");
        try {
            assertThatThrownBy(() -> county.prepare()).isInstanceOf(ReferenceCounty.InventedPeople.class);
        } finally {
            owner("DELETE FROM shared.demonstration WHERE county = '990001'");
        }
    }

    private static void owner(String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(TestServer.url(), TestServer.user(), TestServer.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void noCountyCanBeInvented() {
        assertThatThrownBy(() -> demos.make(QINGHE, making -> {})).isInstanceOf(IllegalStateException.class);
    }
}
