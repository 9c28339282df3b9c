package org.youmiao.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youmiao.Youmiao;
import org.youmiao.access.Acting;
import org.youmiao.access.SystemActor;
import org.youmiao.audit.AuditVerification;
import org.youmiao.http.PageClient;
import org.youmiao.kernel.CountyCode;

/** On an external server of the oldest release that is supported; the build fetches its program for Linux on amd64. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class ExternalServerTest {
    private static final Path PROGRAM = Path.of("target/postgres-15/postgres-15.jar");

    @TempDir
    private static Path folder;

    private static EmbeddedPostgres server;

    @BeforeAll
    static void startPostgres15() throws IOException, SQLException {
        server = launch(folder.resolve("data"));
        owner("CREATE ROLE keeper LOGIN CREATEROLE PASSWORD 'keeper'");
        owner("CREATE DATABASE youmiao OWNER keeper");
        owner("CREATE DATABASE another");
        owner("CREATE ROLE member LOGIN PASSWORD 'member' IN ROLE keeper");
        owner("CREATE DATABASE third OWNER keeper");
    }

    private static EmbeddedPostgres launch(Path data) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setOverrideWorkingDirectory(folder.resolve("program").toFile())
                .setLocaleConfig("locale", "C.UTF-8")
                .setPgBinaryResolver(
                        (system, machine) -> URI.create("jar:" + PROGRAM.toUri() + "!/postgres-linux-x86_64.txz")
                                .toURL()
                                .openStream())
                .start();
    }

    @AfterAll
    static void stopPostgres() throws IOException {
        server.close();
    }

    /** Twice, since the second start finds what the first has made. */
    @Test
    void oneAccountThatMayMakeRolesIsEnoughAndNobodyIsADemoAccount() {
        for (int start = 0; start < 2; start++) {
            try (ConfigurableApplicationContext running = start("youmiao", "keeper", "keeper")) {
                assertThat(running.getBean(Demonstration.class).on()).isFalse();
                assertThat(one(running, "SHOW server_version_num")).startsWith("15");
                assertThat(one(running, "SELECT current_user::text")).isEqualTo("youmiao_app");
                assertThat(one(running, "SELECT count(*)::text FROM shared.login"))
                        .isEqualTo("3");
                int port = running.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
                assertThat(new PageClient(port).get("/sign-in").body()).doesNotContain("liaison-police");
            }
        }
    }

    @Test
    void anAccountThatPassesRowSecurityIsRefused() {
        assertThatThrownBy(() ->
                        start("another", "postgres", "", "--spring.flyway.user=postgres", "--spring.flyway.password="))
                .hasRootCauseInstanceOf(AppRole.UnboundAccount.class);
    }

    @Test
    void anAccountThatIsAMemberOfTheTablesOwnerIsRefusedToo() {
        assertThatThrownBy(() -> start(
                        "third", "member", "member", "--spring.flyway.user=keeper", "--spring.flyway.password=keeper"))
                .hasRootCauseInstanceOf(AppRole.UnboundAccount.class);
    }

    /** As README says: the application's role first, then the dump, then the program. */
    @Test
    void aDumpRestoredOnANewServerGoesOnWithItsTrailWhole(@TempDir Path backup) throws Exception {
        assumeTrue(ran("pg_dump", "--version"), "PostgreSQL's client programs are installed");
        try (ConfigurableApplicationContext running = start("youmiao", "keeper", "keeper")) {
            assertThat(trail(running).holds()).isTrue();
        }
        assertThat(ran("pg_dump", "-Fc", "-f", backup + "/youmiao.dump", url(server, "youmiao")))
                .isTrue();
        try (EmbeddedPostgres fresh = launch(backup.resolve("data"))) {
            execute(fresh, "CREATE ROLE keeper LOGIN CREATEROLE PASSWORD 'keeper'");
            execute(fresh, "CREATE DATABASE youmiao OWNER keeper");
            assertThat(ran("psql", "-c", "CREATE ROLE youmiao_app LOGIN", url(fresh, "youmiao")))
                    .isTrue();
            assertThat(ran(
                            "pg_restore",
                            "--exit-on-error",
                            "--no-owner",
                            "-d",
                            url(fresh, "youmiao"),
                            backup + "/youmiao.dump"))
                    .isTrue();

            try (ConfigurableApplicationContext running = startOn(fresh, "youmiao", "keeper", "keeper")) {
                AuditVerification.Finding finding = trail(running);
                assertThat(finding.broken()).isNull();
                assertThat(finding.entries()).isPositive();
                assertThat(one(running, "SELECT count(*)::text FROM shared.login"))
                        .isEqualTo("3");
            }
        }
    }

    private static AuditVerification.Finding trail(ConfigurableApplicationContext running) {
        return Counties.call(
                new CountyCode("511781"),
                () -> Acting.system(
                        SystemActor.AUDIT,
                        () -> running.getBean(TransactionTemplate.class)
                                .execute(status ->
                                        running.getBean(AuditVerification.class).verify())));
    }

    private static String url(EmbeddedPostgres on, String database) {
        return "postgresql://keeper:keeper@localhost:" + on.getPort() + "/" + database;
    }

    /** Whether the program is there and does it. */
    private static boolean ran(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }

    private static ConfigurableApplicationContext start(String database, String user, String password, String... more) {
        return startOn(server, database, user, password, more);
    }

    private static ConfigurableApplicationContext startOn(
            EmbeddedPostgres on, String database, String user, String password, String... more) {
        SpringApplication application = new SpringApplication(Youmiao.class);
        String[] settings = {
            "--spring.datasource.url=jdbc:postgresql://localhost:" + on.getPort() + "/" + database,
            "--spring.datasource.username=" + user,
            "--spring.datasource.password=" + password,
            "--spring.datasource.hikari.maximum-pool-size=4",
            "--server.port=0",
            "--youmiao.jobs=false"
        };
        return application.run(Stream.of(settings, more).flatMap(Arrays::stream).toArray(String[]::new));
    }

    private static String one(ConfigurableApplicationContext running, String sql) {
        return Counties.call(
                new CountyCode("511781"),
                () -> running.getBean(TransactionTemplate.class)
                        .execute(status -> running.getBean(JdbcClient.class)
                                .sql(sql)
                                .query(String.class)
                                .single()));
    }

    private static void owner(String sql) throws SQLException {
        execute(server, sql);
    }

    private static void execute(EmbeddedPostgres on, String sql) throws SQLException {
        try (Connection connection = on.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
