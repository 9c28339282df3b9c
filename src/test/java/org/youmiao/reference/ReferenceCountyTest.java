package org.youmiao.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.youmiao.county.TestServer;

/** A small reference county, made at the start of a demonstration of its own. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ReferenceCountyTest {
    private static final String COUNTY = "990002";

    @Autowired
    private ReferenceCounty county;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", TestServer::url);
        registry.add("spring.datasource.username", TestServer::user);
        registry.add("spring.datasource.password", TestServer::password);
        registry.add("youmiao.counties", () -> COUNTY);
        registry.add("youmiao.demo", () -> "true");
        registry.add("youmiao.reference.county", () -> COUNTY);
        registry.add("youmiao.reference.children", () -> "60");
        registry.add("youmiao.reference.cases", () -> "40");
        registry.add("youmiao.jobs", () -> "false");
    }

    @Test
    void aMakingThatWasCutShortIsBegunAnewAndGivesTheSameCounty() throws SQLException {
        Map<String, String> first = content();
        cutShort();
        county.prepare();
        assertThat(content()).isEqualTo(first);
    }

    private static void cutShort() throws SQLException {
        owner("UPDATE shared.demonstration SET made_at = NULL WHERE county = '" + COUNTY + "'");
    }

    /** A digest of each table's rows, without what chance and the number of the connection decide. */
    private static Map<String, String> content() throws SQLException {
        Map<String, String> digests = new TreeMap<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                String row = switch (table) {
                    case "credential" -> "t.account_id::text";
                    case "audit_entry" ->
                        "(t.at, t.actor_id, t.power, t.kind, t.subject_type, t.subject_id, t.detail)::text";
                    default -> "t::text";
                };
                try (ResultSet rs = statement.executeQuery("SELECT count(*) || ' ' || coalesce(md5(string_agg(md5("
                        + row + "), '' ORDER BY md5(" + row + "))), '') FROM c" + COUNTY + "." + table + " t")) {
                    rs.next();
                    digests.put(table, rs.getString(1));
                }
            }
        }
        return digests;
    }

    private static java.util.List<String> tables(Statement statement) throws SQLException {
        java.util.List<String> tables = new java.util.ArrayList<>();
        try (ResultSet rs = statement.executeQuery("SELECT tablename FROM pg_tables WHERE schemaname = 'c" + COUNTY
                + "' AND tablename NOT IN ('flyway_schema_history', 'audit_checkpoint') ORDER BY 1")) {
            while (rs.next()) {
                tables.add(rs.getString(1));
            }
        }
        return tables;
    }

    private static void owner(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(TestServer.url(), TestServer.user(), TestServer.password());
    }
}
