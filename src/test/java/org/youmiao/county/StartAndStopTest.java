package org.youmiao.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One data folder through the life of its programs, each in a process of its own; the tests follow upon each other. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StartAndStopTest {
    private static final String FIRST_ACCOUNTS = "First sign-in of";

    @TempDir
    private static Path home;

    private static Program program;

    @BeforeAll
    static void startTheFirst() throws InterruptedException {
        program = Program.on(home).untilItAnswers();
    }

    @AfterAll
    static void leaveNothingRunning() throws InterruptedException {
        program.interrupt();
        program.end();
    }

    @Test
    @Order(1)
    void itAnswersOnTheGivenPortAndOffersNoDemoAccount() {
        assertThat(program.page("/sign-in")).contains("<form").doesNotContain("liaison-police", "Youmiao-2026");
    }

    @Test
    @Order(2)
    void aSecondInstanceOnTheSameFolderIsRefusedInPlainWords() throws InterruptedException {
        Program second = Program.on(home);

        assertThat(second.end()).isNotZero();
        assertThat(second.output())
                .contains("Another Youmiao is already running", "数据目录已被另一个佑苗占用")
                .doesNotContain("\tat org.");
        assertThat(program.answers()).isTrue();
    }

    @Test
    @Order(3)
    void afterAKillTheNextStartStopsTheDatabaseThatWasLeftBehindAndKeepsItsRecords()
            throws InterruptedException, IOException {
        String first = program.output();
        program.kill();
        ProcessHandle left = Program.databaseOf(home);
        assertThat(left.isAlive()).isTrue();

        program = Program.on(home).untilItAnswers();

        assertThat(left.isAlive()).isFalse();
        assertThat(first).contains(FIRST_ACCOUNTS);
        assertThat(program.output()).doesNotContain(FIRST_ACCOUNTS);
    }

    @Test
    @Order(4)
    void beingStoppedItStopsItsDatabaseToo() throws Exception {
        ProcessHandle database = Program.databaseOf(home);

        program.interrupt();

        program.end();
        database.onExit().get(10, TimeUnit.SECONDS);
        assertThat(home.resolve("postgres/postmaster.pid")).doesNotExist();
    }
}
