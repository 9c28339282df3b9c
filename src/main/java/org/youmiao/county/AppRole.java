package org.youmiao.county;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The database account of the running application: it owns no table and row security binds it. */
final class AppRole {
    private AppRole() {}

    /** Made from the owner's password, so that every instance on the same database computes the same one and none stores it. */
    static String password(String ownerPassword) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(ownerPassword.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal("youmiao application role".getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes the account, or sets its password again, as the owner. */
    static void ensure(DatabaseServer server) throws SQLException {
        if (!server.makeApp()) {
            return;
        }
        try (Connection connection = DriverManager.getConnection(server.url(), server.owner(), server.ownerPassword());
                Statement statement = connection.createStatement()) {
            boolean exists;
            try (PreparedStatement query = connection.prepareStatement("SELECT 1 FROM pg_roles WHERE rolname = ?")) {
                query.setString(1, server.app());
                try (ResultSet rs = query.executeQuery()) {
                    exists = rs.next();
                }
            }
            // The name is a constant and the password is hexadecimal: neither can leave its quotes. Only a superuser
            // may so much as
            // name SUPERUSER or BYPASSRLS of a role that exists; what it has is checked afterwards.
            String password = " PASSWORD '" + server.appPassword() + "'";
            statement.execute(
                    exists
                            ? "ALTER ROLE " + server.app() + password
                            : "CREATE ROLE " + server.app() + " LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE"
                                    + password);
        }
    }

    /**
     * Refuses an account that row security would not bind.
     *
     * @throws UnboundAccount if it is a superuser, bypasses row security, or owns a table of a county, itself or as
     *     a member of the role that does
     */
    static void check(DatabaseServer server) throws SQLException {
        String sql = """
                SELECT r.rolsuper OR r.rolbypassrls OR EXISTS (
                    SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                    WHERE c.relkind = 'r' AND pg_has_role(r.oid, c.relowner, 'MEMBER')
                      AND (n.nspname = 'shared' OR n.nspname ~ '^c[0-9]{6}$'))
                FROM pg_roles r WHERE r.rolname = current_user""";
        try (Connection connection = DriverManager.getConnection(server.url(), server.app(), server.appPassword());
                Statement statement = connection.createStatement();
                ResultSet rs = statement.executeQuery(sql)) {
            rs.next();
            if (rs.getBoolean(1)) {
                throw new UnboundAccount(server.app());
            }
        }
    }

    /** Row security would not hold. */
    static final class UnboundAccount extends StartRefused {
        UnboundAccount(String account) {
            super("The database account " + account
                    + " can pass row security (superuser, BYPASSRLS, owner of tables or member of the owner). See README, production notes."
                    + " 该数据库账号可绕过行级安全，不予启动；请见说明文档“正式使用”一节。");
        }
    }
}
