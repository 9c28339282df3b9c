package org.youmiao.county;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.springframework.boot.SpringApplication;

/** One durable PostgreSQL for all tests of this JVM, in a folder of its own; application contexts use it like an external one. */
public final class TestServer {
    private static final EmbeddedServer SERVER = start();

    private TestServer() {}

    public static String url() {
        return SERVER.server().url();
    }

    public static String user() {
        return SERVER.server().owner();
    }

    public static String password() {
        return String.valueOf(SERVER.server().ownerPassword());
    }

    private static EmbeddedServer start() {
        try {
            EmbeddedServer server = EmbeddedServer.start(Files.createTempDirectory("youmiao-test"));
            // After all application contexts: a pool whose server went away waits half a minute.
            SpringApplication.getShutdownHandlers().add(() -> {
                try {
                    server.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
