package org.youmiao.county;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.util.function.SingletonSupplier;

/**
 * Makes every new transaction local to its county and to what its actor may do, before the first statement of anyone else.
 * {@code SET LOCAL} and not {@code set_config()}: only the former reaches the workers of a sharded cluster.
 *
 * <p>The search path stays on the connection, and is set again where the server says that it is another one: from version 18 on the
 * server tells every change of it, and the driver forgets all prepared statements at each. Older servers do not tell, so there it
 * is set for each transaction alone.
 */
@Component
class CountySettings implements TransactionExecutionListener {
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_,*:-]*");

    private final DataSource dataSource;
    private final SingletonSupplier<List<TransactionSettings>> settings;

    CountySettings(DataSource dataSource, ObjectProvider<TransactionSettings> settings) {
        this.dataSource = dataSource;
        // Late, since these beans need the database themselves; once, since this runs for every transaction.
        this.settings = SingletonSupplier.of(() -> settings.orderedStream().toList());
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure != null || !transaction.isNewTransaction()) {
            return;
        }
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try (Statement statement = connection.createStatement()) {
            String sql = statements(connection.unwrap(PGConnection.class).getParameterStatus("search_path"));
            if (!sql.isEmpty()) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new TransactionSystemException("Could not bind the transaction to its county", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /** @param told what the server last said of its search path; nothing from an old one */
    private String statements(@Nullable String told) {
        String path = Counties.isBound() ? Counties.current().schema() + ", shared" : "shared";
        StringBuilder sql = new StringBuilder(400);
        if (!path.equals(told)) {
            sql.append(told == null ? "SET LOCAL" : "SET")
                    .append(" search_path TO ")
                    .append(path)
                    .append("; ");
        }
        if (!Counties.isBound()) {
            return sql.toString();
        }
        for (TransactionSettings each : settings.obtain()) {
            each.current().forEach((name, value) -> {
                if (!SAFE.matcher(value).matches()) {
                    throw new IllegalArgumentException("Unsafe value for setting " + name);
                }
                sql.append("SET LOCAL ")
                        .append(name)
                        .append(" TO '")
                        .append(value)
                        .append("'; ");
            });
        }
        return sql.toString();
    }
}
