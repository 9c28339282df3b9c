package org.youmiao.county;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL in the data folder of this installation: durable, kept between runs, reachable from this machine only and with a
 * password. One instance holds the folder's lock; a server that a killed instance left behind is stopped first.
 */
final class EmbeddedServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration START = Duration.ofSeconds(60);
    private static final String RULES = "pg_hba.conf";
    private static final String ASK = """
            # Written by Youmiao at the first start: this machine only, with password.
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    private final FileChannel lockFile;
    private final FileLock lock;
    private final EmbeddedPostgres postgres;
    private final String password;

    private EmbeddedServer(FileChannel lockFile, FileLock lock, EmbeddedPostgres postgres, String password) {
        this.lockFile = lockFile;
        this.lock = lock;
        this.postgres = postgres;
        this.password = password;
    }

    /**
     * Starts the server in that folder.
     *
     * @throws FolderInUse if another instance runs on the same folder
     * @throws NotDurable  if the server would lose what it had confirmed
     */
    static EmbeddedServer start(Path folder) {
        try {
            Path home = Files.createDirectories(folder).toRealPath();
            FileChannel channel =
                    FileChannel.open(home.resolve("youmiao.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new FolderInUse(home);
            }
            Path data = home.resolve("postgres");
            stopLeftBehind(data, binaries(home));
            String password = password(home);
            boolean asks = asksForPassword(data);
            EmbeddedPostgres postgres = launch(data, home, asks ? password : null);
            EmbeddedServer server = new EmbeddedServer(channel, lock, postgres, password);
            if (!asks) {
                server.requirePassword(data);
            }
            server.checkDurable();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("The database in " + folder + " could not be started", e);
        }
    }

    private static @org.jspecify.annotations.Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (java.nio.channels.OverlappingFileLockException e) {
            return null;
        }
    }

    private static EmbeddedPostgres launch(Path data, Path home, @org.jspecify.annotations.Nullable String password)
            throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data.toFile())
                .setOverrideWorkingDirectory(binaries(home).toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START)
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("password_encryption", "scram-sha-256")
                .setServerConfig("max_wal_size", "2GB")
                // the default is that of turning disks, for which reading many rows beats looking up a few
                .setServerConfig("random_page_cost", "1.1")
                .setServerConfig("jit", "off");
        if (password != null) {
            builder.setConnectConfig("password", password);
        }
        return builder.start();
    }

    /** A killed Java leaves its PostgreSQL running, and a running one refuses a second on its folder. */
    private static void stopLeftBehind(Path data, Path binaries) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        Optional<ProcessHandle> left = lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                        .filter(process -> isOurs(process, binaries));
        if (left.isEmpty()) {
            Files.deleteIfExists(pidFile);
            return;
        }
        LOG.info("Stopping the database that an earlier run left behind");
        left.get().destroy();
        try {
            left.get().onExit().get(START.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IOException("The database that an earlier run left behind does not stop", e);
        }
    }

    /** The number in the file may long belong to another program, even to another PostgreSQL. */
    private static boolean isOurs(ProcessHandle process, Path binaries) {
        return process.info()
                .command()
                .map(command -> Path.of(command).startsWith(binaries))
                .orElse(false);
    }

    private static Path binaries(Path home) {
        return home.resolve("binaries");
    }

    private static String password(Path home) throws IOException {
        Path file = home.resolve("database.password");
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, UUID.randomUUID().toString() + UUID.randomUUID());
        }
        return Files.readString(file).strip();
    }

    /** A cluster that is not there does not, nor one whose making was killed between the first step and the last. */
    private static boolean asksForPassword(Path data) throws IOException {
        Path rules = data.resolve(RULES);
        return Files.exists(rules) && Files.readString(rules).equals(ASK);
    }

    /** The new cluster trusts every local program; from here on it asks for the password. */
    private void requirePassword(Path data) throws IOException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER ROLE postgres PASSWORD '" + password + "'");
            Files.writeString(data.resolve(RULES + ".new"), ASK);
            Files.move(data.resolve(RULES + ".new"), data.resolve(RULES), StandardCopyOption.REPLACE_EXISTING);
            statement.execute("SELECT pg_reload_conf()");
        } catch (SQLException e) {
            throw new IOException("The new database could not be given its password", e);
        }
    }

    private void checkDurable() throws IOException {
        try (Connection connection = java.sql.DriverManager.getConnection(url(), "postgres", password);
                Statement statement = connection.createStatement()) {
            for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
                try (ResultSet rs = statement.executeQuery("SHOW " + setting)) {
                    rs.next();
                    if (!"on".equals(rs.getString(1))) {
                        close();
                        throw new NotDurable(setting);
                    }
                }
            }
        } catch (SQLException e) {
            throw new IOException("The database does not answer", e);
        }
    }

    private String url() {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres";
    }

    DatabaseServer server() {
        return new DatabaseServer(url(), "postgres", password, "youmiao_app", AppRole.password(password), true);
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        lock.release();
        lockFile.close();
    }

    /** Another instance runs on the same data folder. */
    static final class FolderInUse extends StartRefused {
        FolderInUse(Path home) {
            super("Another Youmiao is already running on the data folder " + home
                    + ". Stop it, or set YOUMIAO_HOME to another folder. 数据目录已被另一个佑苗占用。");
        }
    }

    /** The server would confirm a commit before it is safe. */
    static final class NotDurable extends StartRefused {
        NotDurable(String setting) {
            super("PostgreSQL runs with " + setting
                    + " off and could lose confirmed records; Youmiao does not start so. 数据库设置可能丢失已确认的记录，不予启动。");
        }
    }
}
