package org.youmiao.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The built program as a process of its own, on a data folder that is kept between runs. */
final class Server implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    private final Path home;
    private final int port;
    private final Process process;
    private final Duration start;

    private Server(Path home, int port, Process process, Duration start) {
        this.home = home;
        this.port = port;
        this.process = process;
        this.start = start;
    }

    /** Starts it and waits until the sign-in page is served. */
    static Server start(Path home) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        ProcessBuilder builder = new ProcessBuilder("./run").redirectErrorStream(true);
        builder.environment().put("PORT", Integer.toString(port));
        builder.environment().put("YOUMIAO_HOME", home.toAbsolutePath().toString());
        builder.environment().put("YOUMIAO_DEMO", "false");
        Files.createDirectories(home);
        builder.redirectOutput(home.resolve("server.log").toFile());
        long begun = System.nanoTime();
        Process process = builder.start();
        try {
            waitUntilServed(process, URI.create("http://localhost:" + port + "/sign-in"), begun);
        } catch (IOException failed) {
            process.destroy();
            throw new IOException("Youmiao did not start; see " + home.resolve("server.log"), failed);
        }
        return new Server(home, port, process, Duration.ofNanos(System.nanoTime() - begun));
    }

    /** The first start after a build unpacks the program and trains its cache of classes, so it may take minutes. */
    private static void waitUntilServed(Process process, URI page, long begun)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (process.isAlive() && System.nanoTime() - begun < LONGEST_START.toNanos()) {
                try {
                    var answer =
                            client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.discarding());
                    if (answer.statusCode() == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    Thread.sleep(20);
                }
            }
        }
        throw new IOException("no sign-in page");
    }

    /** From the command to the first page. */
    Duration startTime() {
        return start;
    }

    String address() {
        return "http://localhost:" + port;
    }

    /** A connection as the owner of the tables, past row security: for filling and for the floor. */
    Connection owner() throws IOException, SQLException {
        List<String> lines = Files.readAllLines(home.resolve("postgres/postmaster.pid"));
        String password = Files.readString(home.resolve("database.password")).strip();
        String url = "jdbc:postgresql://localhost:" + lines.get(3).strip()
                + "/postgres?currentSchema=c511781,shared&prepareThreshold=3";
        return DriverManager.getConnection(url, "postgres", password);
    }

    /** Switches row security for the application's role; its sessions are ended, because their plans were made for the other. */
    void rowSecurity(boolean on) throws IOException, SQLException, InterruptedException {
        try (Connection owner = owner();
                Statement statement = owner.createStatement()) {
            statement.execute("ALTER ROLE youmiao_app" + (on ? " NOBYPASSRLS" : " BYPASSRLS"));
            statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'youmiao_app'");
        }
        // The pool finds out when a connection has rested.
        Thread.sleep(1_500);
    }

    /** Resident memory of Java and all PostgreSQL processes in MB; shared pages are counted once each (PSS). */
    long residentMegabytes() throws IOException {
        long kilobytes = residentKilobytes(process.pid());
        for (ProcessHandle each : postgres()) {
            kilobytes += residentKilobytes(each.pid());
        }
        return kilobytes / 1024;
    }

    /** Processor time of Java so far, in hundredths of a second. */
    long javaTicks() throws IOException {
        return ticks(process.pid(), 13);
    }

    /** Processor time of PostgreSQL so far, in hundredths of a second; that of sessions that have ended is in their leader's. */
    long postgresTicks() throws IOException {
        List<ProcessHandle> all = postgres();
        long ticks = ticks(all.getFirst().pid(), 15);
        for (ProcessHandle each : all) {
            ticks += ticks(each.pid(), 13);
        }
        return ticks;
    }

    /** The server's leader, then its sessions and helpers. */
    private List<ProcessHandle> postgres() throws IOException {
        String leader = Files.readAllLines(home.resolve("postgres/postmaster.pid"))
                .getFirst()
                .strip();
        ProcessHandle first = ProcessHandle.of(Long.parseLong(leader)).orElseThrow();
        return Stream.concat(Stream.of(first), first.descendants()).toList();
    }

    /** Two neighbouring fields of a process' times: of its own from 13, of its ended children from 15 (proc(5)). */
    private static long ticks(long pid, int field) throws IOException {
        Path file = Path.of("/proc/" + pid + "/stat");
        if (!Files.exists(file)) {
            return 0;
        }
        String[] fields =
                Files.readString(file).replaceFirst("\\(.*\\)", "name").split(" ");
        return Long.parseLong(fields[field]) + Long.parseLong(fields[field + 1]);
    }

    private static long residentKilobytes(long pid) throws IOException {
        Path file = Path.of("/proc/" + pid + "/smaps_rollup");
        return Files.exists(file)
                ? Files.readAllLines(file).stream()
                        .filter(line -> line.startsWith("Pss:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                : 0;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
