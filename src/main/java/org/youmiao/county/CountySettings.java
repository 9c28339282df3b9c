package org.youmiao.county;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
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
            statement.execute(statements());
        } catch (SQLException e) {
            throw new TransactionSystemException("Could not bind the transaction to its county", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private String statements() {
        if (!Counties.isBound()) {
            return "SET LOCAL search_path TO shared";
        }
        StringBuilder sql = new StringBuilder(400)
                .append("SET LOCAL search_path TO ")
                .append(Counties.current().schema())
                .append(", shared");
        for (TransactionSettings each : settings.obtain()) {
            each.current().forEach((name, value) -> {
                if (!SAFE.matcher(value).matches()) {
                    throw new IllegalArgumentException("Unsafe value for setting " + name);
                }
                sql.append("; SET LOCAL ")
                        .append(name)
                        .append(" TO '")
                        .append(value)
                        .append('\'');
            });
        }
        return sql.toString();
    }
}
