package org.youmiao.administration.trail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.youmiao.DatabaseTest;
import org.youmiao.access.People;
import org.youmiao.access.Role;
import org.youmiao.http.Answer;
import org.youmiao.http.ApiClient;
import org.youmiao.http.PageClient;
import tools.jackson.databind.JsonNode;

class TrailTest extends DatabaseTest {
    private static final String COUNTY = "990001000000";

    @LocalServerPort
    private int port;

    @Test
    void theAuditorSeesWhoDidWhatToWhichRecordAndWhetherItWasRefused() {
        People.Person worker = people.having(Role.STATION_WORKER, "990001101000");
        PageClient browser = PageClient.of(worker, port);
        browser.get("/worklist");
        browser.get("/accounts");
        PageClient auditor = PageClient.of(people.having(Role.AUDITOR, COUNTY), port);

        String page = auditor.get("/audit?actor=" + worker.username()).body();
        String refused =
                auditor.get("/audit?kind=REFUSED&actor=" + worker.username()).body();

        assertThat(page).contains(worker.name(), "列出：显示条数（0）", "登录：登录成功（WEB）", "您的岗位没有这项权限");
        assertThat(refused).contains("被拒绝：没有权限").doesNotContain("登录成功");
    }

    @Test
    void theListOfOneRecordIsALinkAway() {
        People.Person worker = people.having(Role.STATION_WORKER, "990001101000");
        PageClient.of(worker, port).get("/account");
        PageClient auditor = PageClient.of(people.having(Role.AUDITOR, COUNTY), port);

        String page = auditor.get("/audit?subject=" + worker.id()).body();

        assertThat(page).contains("建立账户", "打开", "/audit?subject=" + worker.id());
    }

    @Test
    void aFilterThatCannotBeReadComesBackWithItsFault() {
        PageClient auditor = PageClient.of(people.having(Role.AUDITOR, COUNTY), port);

        Answer answer = auditor.get("/audit?from.year=2026&from.month=13&from.day=1&subject=7");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("id=\"from-fault\"", "id=\"subject-fault\"", "value=\"13\"");
    }

    @Test
    void callersPageThroughTheTrailWithoutGapsOrRepeats() {
        People.Person worker = people.having(Role.STATION_WORKER, "990001101000");
        ApiClient caller = ApiClient.of(worker, port);
        for (int i = 0; i < 4; i++) {
            caller.get("/api/v1/me");
        }
        ApiClient auditor = ApiClient.of(people.having(Role.AUDITOR, COUNTY), port);
        String path = "/api/v1/audit?limit=2&actor=" + worker.username();

        JsonNode first = auditor.get(path).json();
        JsonNode second =
                auditor.get(path + "&cursor=" + first.get("next").asString()).json();
        JsonNode all = auditor.get("/api/v1/audit?actor=" + worker.username()).json();

        assertThat(first.get("items")).hasSize(2);
        assertThat(second.get("items").get(0)).isEqualTo(all.get("items").get(2));
        assertThat(second.get("items").get(1)).isEqualTo(all.get("items").get(3));
        assertThat(all.get("items").get(0).get("event").asString()).isEqualTo("READ");
        assertThat(all.has("next")).isTrue();
    }

    @Test
    void onlyTheAuditorSearchesAndVerifies() {
        for (Role role : new Role[] {Role.COUNTY_OFFICE, Role.SECURITY_ADMIN, Role.SYSTEM_ADMIN}) {
            ApiClient caller = ApiClient.of(people.having(role, COUNTY), port);
            assertThat(caller.get("/api/v1/audit").status()).isEqualTo(403);
            assertThat(verify(caller, "key").status()).isEqualTo(403);
        }
    }

    @Test
    void anUnbrokenChainIsSaidToHold() {
        People.Person person = people.having(Role.AUDITOR, COUNTY);

        String page = PageClient.of(person, port).fillIn("/audit/verification").body();
        ApiClient caller = ApiClient.of(person, port);
        JsonNode answer = verify(caller, "first").json();

        assertThat(page).contains("完整").doesNotContain("不完整");
        assertThat(answer.get("holds").asBoolean()).isTrue();
        assertThat(answer.get("entries").asLong()).isPositive();
        assertThat(verify(caller, "first").json())
                .as("the same request sent twice has one effect")
                .isEqualTo(answer);
    }

    @Test
    void toLookAtTheOfferSettlesNothing() {
        People.Person person = people.having(Role.AUDITOR, COUNTY);
        JsonNode before = ApiClient.of(person, port).get("/api/v1/worklist").json();

        assertThat(PageClient.of(person, port).get("/audit/verification").body())
                .contains("开始核对")
                .doesNotContain("核对结果");

        assertThat(ApiClient.of(person, port).get("/api/v1/worklist").json()).isEqualTo(before);
    }

    private static Answer verify(ApiClient caller, String key) {
        return caller.call("POST", "/api/v1/audit/verification", null, "Idempotency-Key", key);
    }
}
