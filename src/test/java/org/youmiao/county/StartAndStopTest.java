package org.youmiao.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.youmiao.http.Answer;
import org.youmiao.http.ApiClient;
import org.youmiao.http.PageClient;

/** One data folder through the life of its programs, each in a process of its own; the tests follow upon each other. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StartAndStopTest {
    private static final String FIRST_ACCOUNTS = "First sign-in of";
    private static final String OWN_PASSWORD = "Qiu-tian-2026";

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

    /** Nothing but the first administrators and the areas is there, and it is enough to begin. */
    @Test
    @Order(2)
    void fromTheFirstPasswordTheCountyIsSetUpToItsFirstReport() {
        PageClient security = firstSignIn("511781-security-admin", printedPassword("511781-security-admin"));
        Answer made = security.fillIn(
                "/accounts/new", "name", "周敏", "username", "zhou", "role", "STATION_WORKER", "area", "511781105000");
        firstSignIn("zhou", shownPassword(made));
        ApiClient station = new ApiClient(program.port(), token("zhou"));
        Answer reported = station.call("POST", "/api/v1/reports", """
                {"situation": 6, "dangerNow": "NO", "policeCalled": "NO", "account": "孩子独自在家三天。",
                 "area": "511781105001", "child": {"name": "小明"}, "anonymous": false}
                """, "Idempotency-Key", "first-report");

        assertThat(reported.status()).as(reported.body()).isEqualTo(201);
    }

    private static String printedPassword(String username) {
        Matcher found = Pattern.compile("First sign-in of " + username + ": password (\\S+)")
                .matcher(program.output());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String shownPassword(Answer page) {
        Matcher found = Pattern.compile("<code>([A-Za-z0-9-]{19})</code>").matcher(page.body());
        assertThat(found.find()).as(page.body()).isTrue();
        return found.group(1);
    }

    private static PageClient firstSignIn(String username, String password) {
        PageClient person = new PageClient(program.port());
        person.signIn(username, password);
        Answer changed =
                person.fillIn("/account/password", "present", password, "next", OWN_PASSWORD, "again", OWN_PASSWORD);
        assertThat(changed.location()).isEqualTo("/");
        return person;
    }

    private static String token(String username) {
        return new ApiClient(program.port(), null)
                .signIn(username, OWN_PASSWORD)
                .json()
                .path("token")
                .asString();
    }

    @Test
    @Order(3)
    void aSecondInstanceOnTheSameFolderIsRefusedInPlainWords() throws InterruptedException {
        Program second = Program.on(home);

        assertThat(second.end()).isNotZero();
        assertThat(second.output())
                .contains("Another Youmiao is already running", "数据目录已被另一个佑苗占用")
                .doesNotContain("\tat org.");
        assertThat(program.answers()).isTrue();
    }

    @Test
    @Order(4)
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
    @Order(5)
    void beingStoppedItStopsItsDatabaseToo() throws Exception {
        ProcessHandle database = Program.databaseOf(home);

        program.interrupt();

        program.end();
        database.onExit().get(10, TimeUnit.SECONDS);
        assertThat(home.resolve("postgres/postmaster.pid")).doesNotExist();
    }
}
