package org.youmiao.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.youmiao.DatabaseTest;
import org.youmiao.access.Role;
import org.youmiao.kernel.Ids;

/** Every POST of the API needs an Idempotency-Key, whether or not its handler asks for it. */
@Import(KeyRuleTest.ForgetfulApi.class)
class KeyRuleTest extends DatabaseTest {
    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mappings;

    @LocalServerPort
    private int port;

    /** A handler whose author did not think of the key. */
    @TestComponent
    @RestController
    static class ForgetfulApi {
        @PostMapping("/api/v1/forgetful/{id}/things")
        String forget() {
            return "done";
        }
    }

    @Test
    void aPostWithoutAKeyOrWithAMalformedOneIsDeclinedNamingTheHeader() {
        ApiClient caller = ApiClient.of(people.having(Role.STATION_WORKER, "990001101000"), port);

        assertThat(posts()).contains("/api/v1/forgetful/{id}/things").allSatisfy(path -> {
            String address = path.replaceAll("\\{[^}]+}", Ids.next().toString());
            declined(caller.call("POST", address, "{}"), "invalid.required");
            declined(caller.call("POST", address, "{}", "Idempotency-Key", "a b"), "invalid.idempotency-key");
            declined(caller.call("POST", address, "{}", "Idempotency-Key", "k".repeat(101)), "invalid.idempotency-key");
        });
    }

    private List<String> posts() {
        return mappings.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(info -> info.getPatternValues().stream())
                .filter(path -> path.startsWith("/api/") && !path.equals("/api/v1/tokens"))
                .sorted()
                .toList();
    }

    private static void declined(Answer answer, String type) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("type").asString()).isEqualTo("/problems/" + type);
        assertThat(answer.json().get("field").asString()).isEqualTo("Idempotency-Key");
    }
}
