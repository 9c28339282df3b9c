package org.youmiao.county;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.youmiao.kernel.CountyCode;

/** Brings the shared schema and each county's schema to the present form, as the owner of the tables. */
public class Migrations {
    private final DatabaseServer server;

    Migrations(DatabaseServer server) {
        this.server = server;
    }

    void shared() {
        flyway("shared", "db/shared").migrate();
    }

    /** Makes or renews one county's schema and registers the county. Safe to call again, and by two instances at once. */
    public void county(String code) {
        CountyCode county = new CountyCode(code);
        flyway(county.schema(), "db/county").migrate();
        try (Connection connection = asOwner();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO shared.county (code, opened_on) VALUES (?, current_date) ON CONFLICT DO NOTHING")) {
            insert.setString(1, code);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The county " + code + " could not be registered", e);
        }
    }

    /** A connection past row security, for what the application's account may not do. */
    Connection asOwner() throws SQLException {
        return DriverManager.getConnection(server.url(), server.owner(), server.ownerPassword());
    }

    private Flyway flyway(String schema, String location) {
        return Flyway.configure()
                .dataSource(server.url(), server.owner(), server.ownerPassword())
                .schemas(schema)
                .defaultSchema(schema)
                .createSchemas(true)
                .locations("classpath:" + location)
                .placeholders(Map.of("app", server.app()))
                .validateMigrationNaming(true)
                .load();
    }
}
