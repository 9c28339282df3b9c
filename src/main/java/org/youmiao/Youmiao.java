package org.youmiao;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** Youmiao 佑苗, the system with which a county protects its minors. */
// Accounts are ours: the framework must not make up one of its own.
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Youmiao {
    private static final Set<String> COMMANDS = Set.of("verify-audit");

    /** Without a command, the platform. A command works on the same database and leaves, with no port open and no job beside it. */
    public static void main(String[] args) {
        List<String> commands = Arrays.stream(args)
                .filter(argument -> !argument.startsWith("-"))
                .toList();
        if (!COMMANDS.containsAll(commands)) {
            System.err.println("Unknown command. Commands: " + String.join(", ", COMMANDS));
            System.exit(2);
        }
        SpringApplication.run(Youmiao.class, commands.isEmpty() ? args : alone(args));
    }

    private static String[] alone(String[] args) {
        return Stream.concat(Arrays.stream(args), Stream.of("--server.port=-1", "--youmiao.jobs=false"))
                .toArray(String[]::new);
    }
}
