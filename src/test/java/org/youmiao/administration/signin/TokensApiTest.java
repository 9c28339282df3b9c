package org.youmiao.administration.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.youmiao.DatabaseTest;
import org.youmiao.access.People;
import org.youmiao.access.Role;
import org.youmiao.http.Answer;
import org.youmiao.http.ApiClient;
import tools.jackson.databind.JsonNode;

class TokensApiTest extends DatabaseTest {
    @LocalServerPort
    private int port;

    @Test
    void aTokenSaysWhoTheCallerIsUntilItIsGivenBack() {
        People.Person liaison = people.having(Role.AGENCY_LIAISON, "990001000000", "education");

        Answer issued = new ApiClient(port, null).signIn(liaison.username(), People.PASSWORD);
        ApiClient caller = new ApiClient(port, issued.json().get("token").asString());
        JsonNode me = caller.get("/api/v1/me").json();
        Answer ended = caller.call("DELETE", "/api/v1/tokens/current", null);

        assertThat(issued.status()).isEqualTo(201);
        assertThat(Instant.parse(issued.json().get("expiresAt").asString())).isAfter(Instant.now());
        assertThat(me.get("id").asString()).isEqualTo(liaison.id().toString());
        assertThat(me.get("county").asString()).isEqualTo("990001");
        assertThat(me.get("grants").get(0).get("role").asString()).isEqualTo("AGENCY_LIAISON");
        assertThat(me.get("permissions").toString()).contains("REFERRAL_ANSWER").doesNotContain("CASE_READ");
        assertThat(ended.status()).isEqualTo(204);
        assertThat(caller.get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void aWrongPasswordIsDeclinedInTheWordsOfAnUnknownName() {
        People.Person worker = people.having(Role.STATION_WORKER, "990001101000");
        ApiClient nobody = new ApiClient(port, null);

        for (String username : new String[] {worker.username(), "nobody-at-all"}) {
            Answer declined = nobody.signIn(username, "wrong-wrong-1");
            assertThat(declined.status()).isEqualTo(401);
            assertThat(declined.header("Content-Type")).startsWith("application/problem+json");
            assertThat(declined.json().get("type").asString()).isEqualTo("/problems/refused.sign-in-failed");
            assertThat(declined.json().has("field")).isFalse();
        }
    }

    @Test
    void aMissingFieldIsNamed() {
        Answer declined = new ApiClient(port, null).call("POST", "/api/v1/tokens", "{\"username\":\"zhou\"}");

        assertThat(declined.status()).isEqualTo(400);
        assertThat(declined.json().get("field").asString()).isEqualTo("password");
    }

    @Test
    void theApiTakesNoCookie() {
        People.Person worker = people.having(Role.STATION_WORKER, "990001101000");
        String token = new ApiClient(port, null)
                .signIn(worker.username(), People.PASSWORD)
                .json()
                .get("token")
                .asString();

        Answer declined = new ApiClient(port, null).call("GET", "/api/v1/me", null, "Cookie", "youmiao=" + token);

        assertThat(declined.status()).isEqualTo(401);
        assertThat(declined.header("WWW-Authenticate")).isEqualTo("Bearer");
    }
}
