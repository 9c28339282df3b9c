package org.youmiao.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youmiao.DatabaseTest;
import org.youmiao.access.People;
import org.youmiao.access.Role;
import org.youmiao.http.Answer;
import org.youmiao.http.ApiClient;
import org.youmiao.kernel.CivilId;
import org.youmiao.kernel.CivilIds;
import org.youmiao.kernel.Ids;

/** Children for calling systems, over HTTP. */
class ChildrenApiTest extends DatabaseTest {
    private static final String VILLAGE = "990001101201";
    private static final String ELSEWHERE = "990001001001";
    private static final String CHILDREN = "/api/v1/children";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @LocalServerPort
    private int port;

    private People.Person person;
    private ApiClient station;

    @BeforeEach
    void aStation() {
        person = people.having(Role.STATION_WORKER, "990001101000");
        station = ApiClient.of(person, port);
    }

    @Test
    void aChildIsRegisteredReadCorrectedAndFound() {
        String address = registered("""
                {"name":"郗小禾","sex":"FEMALE","bornOn":"2016-03-05","area":"%s","address":"3 组"}""".formatted(VILLAGE));
        Answer read = station.get(address);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.header("ETag")).isEqualTo("\"1\"");
        assertThat(read.json().at("/child/bornYear").asInt()).isEqualTo(2016);

        Answer facts = station.get(address + "/facts");
        Answer corrected = put(
                address + "/facts",
                "{\"facts\":%s,\"reason\":\"与户口簿核对\"}".formatted(facts.body().replace("郗小禾", "郗晓荷")),
                "\"1\"");
        assertThat(corrected.status()).isEqualTo(200);
        assertThat(corrected.header("ETag")).isEqualTo("\"2\"");
        assertThat(station.get(address).json().at("/history/0/before").asString())
                .isEqualTo("郗小禾");

        Answer found = search("{\"q\":\"晓荷\"}");
        assertThat(found.json().at("/groups/0/match").asString()).isEqualTo("PART");
        assertThat(found.json().at("/groups/0/children/0/name").asString()).isEqualTo("郗晓荷");
        assertThat(station.get(CHILDREN + "?area=" + VILLAGE)
                        .json()
                        .at("/items")
                        .size())
                .isPositive();
    }

    @Test
    void theSameRegistrationSentTwiceMakesOneChild() {
        String key = Ids.next().toString();
        String body = "{\"name\":\"郗小双\",\"area\":\"%s\"}".formatted(VILLAGE);

        Answer first = station.call("POST", CHILDREN, body, "Idempotency-Key", key);
        Answer second = station.call("POST", CHILDREN, body, "Idempotency-Key", key);

        assertThat(second.location()).isEqualTo(first.location()).isNotEmpty();
        assertThat(search("{\"q\":\"郗小双\"}").json().at("/groups/0/children").size())
                .isEqualTo(1);
    }

    @Test
    void aCorrectionWithoutAVersionOrWithAnOldOneIsDeclined() {
        String address = registered("{\"name\":\"郗小时\",\"area\":\"%s\"}".formatted(VILLAGE));
        String body = "{\"facts\":{\"name\":\"郗晓时\",\"area\":\"%s\"}}".formatted(VILLAGE);

        assertThat(put(address + "/facts", body, null).status()).isEqualTo(428);
        assertThat(put(address + "/facts", body, "\"1\"").status()).isEqualTo(200);
        assertThat(put(address + "/facts", body.replace("晓", "筱"), "\"1\"").status())
                .isEqualTo(412);
    }

    @Test
    void anIdentityNumberIsDeclinedTheSecondTimeAndNeverEchoed() {
        CivilId civilId = CivilIds.of(LocalDate.of(2012, 2, 29), 600);
        String body = "{\"civilId\":\"%s\",\"area\":\"%s\"}".formatted(civilId.value(), VILLAGE);
        String address = registered(body);

        Answer again = post(CHILDREN, body);
        Answer slip =
                post(CHILDREN, body.replace(civilId.value(), civilId.value().substring(0, 17) + "#"));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().get("type").asString()).isEqualTo("/problems/child.civil-id-taken");
        assertThat(slip.status()).isEqualTo(400);
        assertThat(slip.json().get("field").asString()).isEqualTo("civilId");
        assertThat(again.body() + slip.body() + station.get(address).body()).doesNotContain(civilId.value());
        assertThat(station.get(address).json().get("civilId").asString()).isEqualTo(civilId.masked());
    }

    @Test
    void aChildElsewhereDoesNotExistAndIsOnlyHintedAt() {
        ApiClient office = ApiClient.of(people.having(Role.COUNTY_OFFICE, "990001000000"), port);
        Answer made = office.call(
                "POST",
                CHILDREN,
                "{\"name\":\"郗小远\",\"bornYear\":2015,\"area\":\"%s\"}".formatted(ELSEWHERE),
                "Idempotency-Key",
                Ids.next().toString());

        assertThat(station.get(made.location()).status()).isEqualTo(404);
        assertThat(search("{\"q\":\"郗小远\"}").json().get("groups").size()).isZero();
        Answer hints = station.call("POST", CHILDREN + "/possible", "{\"name\":\"郗小远\",\"bornYear\":2014}");
        assertThat(hints.json().at("/0/why").asString()).isEqualTo("SAME_NAME");
        assertThat(hints.json().at("/0/area").asString()).isEqualTo("990001001000");
        assertThat(hints.json().at("/0/child").isNull()).isTrue();
        assertThat(made.location()).endsWith(hints.json().at("/0/id").asString());
        assertThat(hints.body()).doesNotContain("郗");
    }

    @Test
    void guardiansAndGroupsAreAddedAndEnded() {
        String address = registered("{\"name\":\"郗小苗\",\"bornOn\":\"2017-07-07\",\"area\":\"%s\"}".formatted(VILLAGE));
        Answer mother = post(
                address + "/guardians",
                "{\"name\":\"郗母\",\"relation\":\"MOTHER\",\"part\":\"GUARDIAN\",\"phone\":\"138 0000 0000\"}");
        assertThat(mother.status()).isEqualTo(201);
        Answer group = post(address + "/groups", "{\"category\":\"LEFT_BEHIND\",\"since\":\"2024-09-01\"}");
        assertThat(group.status()).isEqualTo(201);

        Answer read = station.get(address);
        assertThat(read.json().at("/guardians/0/since").asString()).isEqualTo("2017-07-07");
        assertThat(read.json().at("/child/categories/0").asString()).isEqualTo("LEFT_BEHIND");
        String guardian = read.json().at("/guardians/0/guardian").asString();
        assertThat(put(
                                address + "/guardians/" + guardian + "/particulars",
                                "{\"name\":\"郗母\",\"phone\":\"13900000000\"}",
                                "\"1\"")
                        .status())
                .isEqualTo(200);
        String guardianship = read.json().at("/guardians/0/id").asString();
        String belonging = group.json().get("id").asString();
        assertThat(post(address + "/guardianships/" + guardianship + "/end", "{\"until\":\"2025-01-01\"}")
                        .status())
                .isEqualTo(204);
        assertThat(post(address + "/groups/" + belonging + "/end", "{\"until\":\"2025-01-01\"}")
                        .status())
                .isEqualTo(204);
        assertThat(station.get(address).json().at("/guardians/0/until").asString())
                .isEqualTo("2025-01-01");
    }

    @Test
    void whatASearchFoundIsNotKeptUnderAKey() {
        registered("{\"name\":\"郗小密\",\"area\":\"%s\"}".formatted(VILLAGE));
        String key = Ids.next().toString();
        station.call("POST", CHILDREN + "/search", "{\"q\":\"郗小密\"}", "Idempotency-Key", key);

        Integer kept = people.as(
                person,
                () -> transactions.execute(
                        status -> jdbc.sql("SELECT count(*) FROM " + QINGHE.schema() + ".once_only WHERE key = ?")
                                .param(key)
                                .query(Integer.class)
                                .single()));
        assertThat(kept).isZero();
    }

    @Test
    void whatIsWrongIsNamedByItsField() {
        assertThat(fieldOf(post(CHILDREN, "{\"name\":\"郗小错\",\"area\":\"990001999999\"}")))
                .isEqualTo("area");
        assertThat(fieldOf(post(CHILDREN, "{\"name\":\"\\u0000\",\"area\":\"%s\"}".formatted(VILLAGE))))
                .isEqualTo("name");
        assertThat(fieldOf(post(CHILDREN, "{\"bornYear\":1970,\"area\":\"%s\"}".formatted(VILLAGE))))
                .isEqualTo("bornYear");
        assertThat(fieldOf(search("{\"q\":\"%s\"}".formatted("长".repeat(61))))).isEqualTo("q");
        assertThat(fieldOf(search("{\"q\":\"郗小错\",\"cursor\":\"abc\"}"))).isEqualTo("cursor");
        assertThat(fieldOf(search("{\"q\":\"郗小错\",\"limit\":100000}"))).isEqualTo("limit");
        assertThat(station.get(CHILDREN + "/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    private static String fieldOf(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        return answer.json().get("field").asString();
    }

    private String registered(String body) {
        Answer made = post(CHILDREN, body);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.location();
    }

    private Answer post(String path, String body) {
        return station.call("POST", path, body, "Idempotency-Key", Ids.next().toString());
    }

    private Answer search(String body) {
        return station.call("POST", CHILDREN + "/search", body);
    }

    private Answer put(String path, String body, @Nullable String version) {
        return version == null ? station.call("PUT", path, body) : station.call("PUT", path, body, "If-Match", version);
    }
}
