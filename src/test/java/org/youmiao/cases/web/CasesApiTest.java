package org.youmiao.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.youmiao.DatabaseTest;
import org.youmiao.access.People.Person;
import org.youmiao.access.Role;
import org.youmiao.cases.CaseActs;
import org.youmiao.cases.CaseFixtures;
import org.youmiao.cases.RiskLevel;
import org.youmiao.http.Answer;
import org.youmiao.http.ApiClient;
import org.youmiao.kernel.Ids;
import org.youmiao.people.ChildId;

class CasesApiTest extends DatabaseTest {
    @Autowired
    private CaseFixtures fixtures;

    @Autowired
    private CaseActs acts;

    @LocalServerPort
    private int port;

    @Test
    void aStationOpensACaseOfARegisteredChildAndASecondOneIsDeclined() {
        Person worker = people.having(Role.STATION_WORKER, CaseFixtures.TOWNSHIP);
        ApiClient api = ApiClient.of(worker, port);
        ChildId child = fixtures.givenAChild(worker);
        String body = "{\"child\": \"%s\", \"note\": \"入户排查时发现照料不足。\"}".formatted(child.value());
        String key = Ids.next().toString();

        Answer opened = api.call("POST", "/api/v1/cases", body, "Idempotency-Key", key);
        Answer again = api.call("POST", "/api/v1/cases", body, "Idempotency-Key", key);
        Answer second = post(api, "/api/v1/cases", body);

        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(opened.body());
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().get("type").asString()).endsWith("case.already-open");
        assertThat(api.get(opened.location()).json().get("note").asString()).isEqualTo("入户排查时发现照料不足。");
    }

    @Test
    void aCaseOfAChildOfElsewhereIsNotOpened() {
        ChildId child = fixtures.givenAChild(people.having(Role.STATION_WORKER, CaseFixtures.TOWNSHIP));
        ApiClient other = ApiClient.of(people.having(Role.STATION_WORKER, CaseFixtures.OTHER_TOWNSHIP), port);

        Answer opened = post(other, "/api/v1/cases", "{\"child\": \"%s\", \"note\": \"试试。\"}".formatted(child.value()));

        assertThat(opened.status()).isEqualTo(404);
    }

    @Test
    void oneCaseIsReadAtAGlanceWithItsVersion() {
        var given = fixtures.givenAnAssessedCase(RiskLevel.ORANGE);

        Answer seen = ApiClient.of(given.lead(), port)
                .get("/api/v1/cases/" + given.id().value());

        assertThat(seen.status()).as(seen.body()).isEqualTo(200);
        var json = seen.json();
        assertThat(seen.header("ETag")).isEqualTo("\"" + json.get("version").asInt() + "\"");
        assertThat(json.at("/child/id").asString())
                .isEqualTo(given.child().value().toString());
        assertThat(json.at("/level").asString()).isEqualTo("ORANGE");
        assertThat(json.at("/team/0/account").asString())
                .isEqualTo(given.lead().id().toString());
        assertThat(json.get("duties").findValuesAsString("rule")).contains("FIRST_VISIT", "REVIEW", "PLAN");
        assertThat(json.get("assessment").isNull()).isFalse();
        assertThat(json.get("plan").isNull()).isTrue();
    }

    @Test
    void oneCaseIsReadWithAllItsVisitsInOneAnswer() {
        var given = fixtures.givenAnAssessedCase(RiskLevel.ORANGE);
        ApiClient api = ApiClient.of(given.lead(), port);
        String path = "/api/v1/cases/" + given.id().value();
        Answer visited = post(api, path + "/visits", """
                {"outcome":"MADE","occurredAt":"%s","place":"HOME","seen":["CHILD"],"seenAlone":true,
                 "observations":{"childWords":"我想爸爸妈妈。"}}""".formatted(Instant.now()));
        assertThat(visited.status()).as(visited.body()).isEqualTo(201);

        assertThat(api.get(path + "?visits=true").json().get("visits"))
                .isEqualTo(api.get(path + "/visits").json().get("items"))
                .hasSize(1);
        assertThat(api.get(path).json().has("visits")).isFalse();
        assertThat(api.get(path + "?visits=perhaps").status()).isEqualTo(400);
    }

    @Test
    void theListIsNarrowedAndReadInParts() {
        var orange = fixtures.givenAnAssessedCase(RiskLevel.ORANGE);
        var open = fixtures.givenAnOpenCase();
        ApiClient api = ApiClient.of(orange.lead(), port);
        String mine = "/api/v1/cases?lead=" + orange.lead().id();

        assertThat(ids(api, mine)).containsExactly(orange.id().value().toString());
        assertThat(ids(api, mine + "&level=GREEN")).isEmpty();
        assertThat(ids(api, "/api/v1/cases?state=OPENED&area=" + CaseFixtures.VILLAGE + "&limit=200"))
                .contains(open.id().value().toString())
                .doesNotContain(orange.id().value().toString());
        List<String> parts = new ArrayList<>();
        String cursor = "";
        do {
            Answer part = api.get("/api/v1/cases?limit=1" + cursor);
            parts.addAll(ids(part));
            cursor = "&cursor=" + part.json().get("next").asString();
        } while (parts.size() < 2);
        assertThat(parts).containsExactlyElementsOf(ids(api, "/api/v1/cases?limit=2"));
        assertThat(api.get("/api/v1/cases?limit=1000").status()).isEqualTo(400);
    }

    @Test
    void whoIsNeitherOfTheAreaNorOnTheTeamFindsNoCase() {
        var given = fixtures.givenAnOpenCase();
        String path = "/api/v1/cases/" + given.id().value();
        ApiClient other = ApiClient.of(people.having(Role.STATION_WORKER, CaseFixtures.OTHER_TOWNSHIP), port);
        ApiClient elsewhere = ApiClient.of(people.having(Role.COUNTY_OFFICE, "511781000000"), port);

        for (ApiClient stranger : List.of(other, elsewhere)) {
            assertThat(stranger.get(path).status()).isEqualTo(404);
            assertThat(stranger.get(path + "/team").status()).isEqualTo(404);
            assertThat(ids(stranger, "/api/v1/cases?limit=200"))
                    .doesNotContain(given.id().value().toString());
        }
    }

    /** The policy of the case by itself: on the pages the child's policy and the statement's own scope would hide the case too. */
    @Test
    void theDatabaseItselfKeepsACaseFromWhoIsOfAnotherTownship() {
        var given = fixtures.givenAnOpenCase();
        Person other = people.having(Role.STATION_WORKER, CaseFixtures.OTHER_TOWNSHIP);

        assertThat(acts.file(given.lead(), given.id()).id()).isEqualTo(given.id());
        assertThatThrownBy(() -> acts.file(other, given.id())).hasMessage("not-found");
    }

    @Test
    void whoIsCalledSeesTheCaseUntilTheMembershipEnds() {
        var given = fixtures.givenAnOpenCase();
        Person provider = people.having(Role.PROVIDER_WORKER, "990001000000");
        ApiClient lead = ApiClient.of(given.lead(), port);
        ApiClient called = ApiClient.of(provider, port);
        String path = "/api/v1/cases/" + given.id().value();

        assertThat(lead.get(path + "/team/candidates").body())
                .contains(provider.id().toString())
                .doesNotContain(given.director().id().toString());
        assertThat(called.get(path).status()).isEqualTo(404);
        Answer member =
                post(lead, path + "/team", "{\"account\": \"%s\", \"duty\": \"PROVIDER\"}".formatted(provider.id()));
        assertThat(member.status()).as(member.body()).isEqualTo(201);
        assertThat(called.get(path).status()).isEqualTo(200);

        String end = path + "/team/" + member.json().get("id").asString() + "/end";
        assertThat(post(lead, end, "{}").status()).isEqualTo(204);
        assertThat(called.get(path).status()).isEqualTo(404);
        assertThat(post(lead, end, "{}").status()).isEqualTo(409);
    }

    @Test
    void theLeadIsHandedOverByWhoSawTheLatestVersion() {
        var given = fixtures.givenAnOpenCase();
        ApiClient api = ApiClient.of(given.approver(), port);
        String path = "/api/v1/cases/" + given.id().value();
        String body = "{\"lead\": \"%s\"}".formatted(given.approver().id());
        String seen = api.get(path).header("ETag");

        Answer without = api.call("PUT", path + "/lead", body);
        Answer done = api.call("PUT", path + "/lead", body, "If-Match", seen);
        Answer late = api.call("PUT", path + "/lead", body, "If-Match", seen);

        assertThat(without.status()).isEqualTo(428);
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        assertThat(late.status()).isEqualTo(412);
        assertThat(api.get(path).json().at("/team/0/account").asString())
                .isEqualTo(given.approver().id().toString());
    }

    private static Answer post(ApiClient api, String path, String json) {
        return api.call("POST", path, json, "Idempotency-Key", Ids.next().toString());
    }

    private static List<String> ids(ApiClient api, String path) {
        return ids(api.get(path));
    }

    private static List<String> ids(Answer list) {
        assertThat(list.status()).as(list.body()).isEqualTo(200);
        return list.json()
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }
}
