package org.youmiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Documents that are made from the code and committed: a difference fails the test and is left in {@code target/generated-docs}. */
public final class Generated {
    private static final Path FRESH = Path.of("target/generated-docs");
    private static final Path COMMITTED = Path.of("docs/generated");

    private Generated() {}

    /** Compares a fresh text with the committed document of that name. */
    public static void compare(String name, String fresh) {
        try {
            Path file = FRESH.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, fresh);
            Path committed = COMMITTED.resolve(name);
            assertThat(Files.exists(committed) ? Files.readString(committed) : "")
                    .as("docs/generated/" + name + " is not what the code says; look at the difference and run"
                            + " scripts/accept-generated.sh")
                    .isEqualTo(fresh);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
