package org.youmiao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;
import org.youmiao.DatabaseTest;
import org.youmiao.audit.Trail;
import org.youmiao.kernel.Now;
import org.youmiao.kernel.Shanghai;

class SignInTest extends DatabaseTest {
    @Autowired
    private SignIns signIns;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private Recognition recognition;

    @Autowired
    private Trail trail;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void aPersonIsRecognisedByTheTokenOfTheSignIn() {
        People.Person worker = people.having(Role.STATION_WORKER, "511781105000");

        String token = signIns.begin(worker.username(), People.PASSWORD, Channel.API);

        Acting acting = signIns.recognise(token).orElseThrow();
        assertThat(acting.actor().id()).isEqualTo(worker.id());
        assertThat(acting.grants()).extracting(Grant::role).containsExactly(Role.STATION_WORKER);
    }

    @Test
    void aTokenIsUnknownInAnotherCounty() {
        People.Person worker = people.having(Role.STATION_WORKER, "511781105000");
        String token = signIns.begin(worker.username(), People.PASSWORD, Channel.API);

        assertThat(signIns.recognise(token.replace("511781", "990001"))).isEmpty();
    }

    @Test
    void fiveWrongPasswordsLockTheAccountEvenForTheRightOne() {
        People.Person worker = people.having(Role.STATION_WORKER, "511781105000");
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> signIns.begin(worker.username(), "falsch-falsch-1", Channel.WEB))
                    .hasMessage("refused.sign-in-failed");
        }

        assertThatThrownBy(() -> signIns.begin(worker.username(), People.PASSWORD, Channel.WEB))
                .hasMessage("refused.sign-in-failed");
    }

    @Test
    void anUnknownNameIsRefusedInTheSameWords() {
        assertThatThrownBy(() -> signIns.begin("nobody-at-all", People.PASSWORD, Channel.WEB))
                .hasMessage("refused.sign-in-failed");
    }

    /** The right guess is let in by what was read before the wrong ones were counted, and is looked at again. */
    @Test
    void ofGuessesSentAtTheSameTimeTheRightOneIsWorthNothingAfterFiveWrongOnes() throws Exception {
        People.Person worker = people.having(Role.STATION_WORKER, "511781105000");
        CountDownLatch compared = new CountDownLatch(1);
        CountDownLatch wrongOnesCounted = new CountDownLatch(1);
        SignIns slow = new SignIns(
                jdbc, transactions, new Pausing(compared, wrongOnesCounted), recognition, trail, Clock.systemUTC());
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<String> right = thread.submit(() -> slow.begin(worker.username(), People.PASSWORD, Channel.API));
            assertThat(compared.await(30, TimeUnit.SECONDS)).isTrue();
            for (int i = 0; i < 5; i++) {
                assertThatThrownBy(() -> signIns.begin(worker.username(), "falsch-falsch-1", Channel.API))
                        .hasMessage("refused.sign-in-failed");
            }
            wrongOnesCounted.countDown();

            assertThatThrownBy(right::get).hasRootCauseMessage("refused.sign-in-failed");
        }
        assertThatThrownBy(() -> signIns.begin(worker.username(), People.PASSWORD, Channel.API))
                .hasMessage("refused.sign-in-failed");
    }

    /** Compares as always, and then waits. */
    private final class Pausing implements PasswordEncoder {
        private final CountDownLatch compared;
        private final CountDownLatch goOn;

        Pausing(CountDownLatch compared, CountDownLatch goOn) {
            this.compared = compared;
            this.goOn = goOn;
        }

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return passwords.encode(password);
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            boolean right = passwords.matches(password, hash);
            compared.countDown();
            try {
                return goOn.await(60, TimeUnit.SECONDS) && right;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void anAccountAndItsOpenSignInAreWorthNothingAfterTheLastDayInShanghai() {
        LocalDate last = LocalDate.of(2026, 11, 20);
        People.Person worker = Now.at(at(last, "09:00:00"), () -> people.until(last));

        String token =
                Now.at(at(last, "23:30:00"), () -> signIns.begin(worker.username(), People.PASSWORD, Channel.API));

        assertThat(Now.at(at(last, "23:59:59"), () -> signIns.recognise(token))).isPresent();
        assertThat(Now.at(at(last.plusDays(1), "00:00:00"), () -> signIns.recognise(token)))
                .isEmpty();
        assertThatThrownBy(() -> Now.at(
                        at(last.plusDays(1), "00:00:00"),
                        () -> signIns.begin(worker.username(), People.PASSWORD, Channel.API)))
                .hasMessage("refused.sign-in-failed");
    }

    @Test
    void aGrantBeginsAndEndsWithTheDayInShanghai() {
        LocalDate first = LocalDate.of(2026, 11, 21);
        People.Person worker = Now.at(at(first.minusDays(1), "09:00:00"), () -> people.from(first, first.plusDays(1)));

        assertThat(grantsAt(worker, at(first.minusDays(1), "23:59:59"))).isEmpty();
        assertThat(grantsAt(worker, at(first, "00:00:00"))).hasSize(1);
        assertThat(grantsAt(worker, at(first.plusDays(1), "23:59:59"))).hasSize(1);
        assertThat(grantsAt(worker, at(first.plusDays(2), "00:00:00"))).isEmpty();
    }

    private List<Grant> grantsAt(People.Person person, Instant at) {
        return Now.at(at, () -> {
            String token = signIns.begin(person.username(), People.PASSWORD, Channel.API);
            return signIns.recognise(token).orElseThrow().grants();
        });
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(Shanghai.ZONE).toInstant();
    }
}
