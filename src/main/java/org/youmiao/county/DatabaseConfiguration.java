package org.youmiao.county;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Chooses the database: the one of the standard Spring settings, or the embedded one in the data folder. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CountyProperties.class)
class DatabaseConfiguration {

    /** The embedded server is a bean of its own so that it outlives the connection pool. */
    @Bean(destroyMethod = "close")
    ServerHolder serverHolder(Environment environment, CountyProperties properties) {
        String url = environment.getProperty("spring.datasource.url");
        if (StringUtils.hasText(url)) {
            return new ServerHolder(external(environment, url), null);
        }
        EmbeddedServer embedded =
                EmbeddedServer.start(properties.home().toAbsolutePath().normalize());
        return new ServerHolder(embedded.server(), embedded);
    }

    /**
     * One account given: it owns the tables, and the application's account is made by it. Two given ({@code spring.flyway.user}
     * besides): the first is the application's, as an administrator made it.
     */
    private static DatabaseServer external(Environment environment, String url) {
        String user = environment.getRequiredProperty("spring.datasource.username");
        String password = environment.getProperty("spring.datasource.password", "");
        String owner = environment.getProperty("spring.flyway.user");
        if (owner == null) {
            return new DatabaseServer(url, user, password, "youmiao_app", AppRole.password(password), true);
        }
        return new DatabaseServer(url, owner, environment.getProperty("spring.flyway.password"), user, password, false);
    }

    @Bean
    Demonstration demonstration(ServerHolder holder, CountyProperties properties) {
        Boolean wanted = properties.demo();
        return new Demonstration(wanted == null ? holder.embedded() != null : wanted);
    }

    @Bean
    Migrations migrations(ServerHolder holder, CountyProperties properties) throws SQLException {
        AppRole.ensure(holder.server());
        Migrations migrations = new Migrations(holder.server());
        migrations.shared();
        properties.counties().forEach(migrations::county);
        AppRole.check(holder.server());
        return migrations;
    }

    @Bean
    DataSource dataSource(ServerHolder holder, Migrations migrations, Environment environment) {
        DatabaseServer server = holder.server();
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("county");
        pool.setJdbcUrl(server.url());
        pool.setUsername(server.app());
        pool.setPassword(server.appPassword());
        pool.setAutoCommit(false);
        pool.setMaximumPoolSize(
                environment.getProperty("spring.datasource.hikari.maximum-pool-size", Integer.class, 12));
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("prepareThreshold", "3");
        // With row security a plan takes longer to make than a page to read. What a statement needs is in the scope,
        // which no plan
        // knows beforehand anyway: so it is planned once on each connection.
        pool.setConnectionInitSql("SET plan_cache_mode = force_generic_plan");
        return pool;
    }

    /** Keeps the chosen server and, where it is ours, stops it last. */
    record ServerHolder(DatabaseServer server, @Nullable EmbeddedServer embedded) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            if (embedded != null) {
                embedded.close();
            }
        }
    }
}
