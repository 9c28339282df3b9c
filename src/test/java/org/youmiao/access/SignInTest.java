package org.youmiao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youmiao.DatabaseTest;

class SignInTest extends DatabaseTest {
    @Autowired
    private SignIns signIns;

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
}
