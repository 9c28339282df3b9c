package org.youmiao.county;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {
    @TempDir
    private Path home;

    @Test
    void aClusterWhoseMakingWasKilledBeforeItAskedForThePasswordAsksAtTheNextStart() throws Exception {
        EmbeddedServer.start(home).close();
        Files.writeString(
                home.resolve("postgres/pg_hba.conf"),
                "local all all trust\nhost all all 127.0.0.1/32 trust\nhost all all ::1/128 trust\n");

        try (EmbeddedServer again = EmbeddedServer.start(home)) {
            assertThatThrownBy(() -> connect(again, "guessed")).hasMessageContaining("password authentication failed");
            assertThatCode(() -> connect(again, again.server().ownerPassword()).close())
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void aServerThatConfirmsBeforeItIsSafeIsRefusedAndStopped() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(home);
                Connection owner = connect(server, server.server().ownerPassword());
                Statement statement = owner.createStatement()) {
            statement.execute("ALTER ROLE postgres SET synchronous_commit = off");
        }

        for (int start = 0; start < 2; start++) {
            assertThatThrownBy(() -> EmbeddedServer.start(home))
                    .isInstanceOf(EmbeddedServer.NotDurable.class)
                    .hasMessageContaining("synchronous_commit");
        }
    }

    private static Connection connect(EmbeddedServer server, @org.jspecify.annotations.Nullable String password)
            throws SQLException {
        return DriverManager.getConnection(server.server().url(), "postgres", password);
    }
}
