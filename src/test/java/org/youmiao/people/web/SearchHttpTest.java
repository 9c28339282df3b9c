package org.youmiao.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.youmiao.DatabaseTest;
import org.youmiao.access.People;
import org.youmiao.access.Role;
import org.youmiao.http.Answer;
import org.youmiao.http.ApiClient;
import org.youmiao.http.PageClient;
import org.youmiao.kernel.AreaCode;
import org.youmiao.people.ChildFacts;
import org.youmiao.people.ChildId;
import org.youmiao.people.ChildrenActs;
import org.youmiao.people.Crowd;
import org.youmiao.people.Sex;
import tools.jackson.databind.JsonNode;

/** The search for children over HTTP, by people and by calling systems. */
@Import(ChildrenActs.class)
class SearchHttpTest extends DatabaseTest {
    private static final String VILLAGE = "990001101201";
    private static final String SEARCH = "/api/v1/children/search";

    @Autowired
    private ChildrenActs acts;

    @LocalServerPort
    private int port;

    private People.Person person;
    private ApiClient api;
    private PageClient pages;

    @BeforeEach
    void aStation() {
        person = people.having(Role.STATION_WORKER, "990001101000");
        api = ApiClient.of(person, port);
        pages = PageClient.of(person, port);
    }

    @Test
    void aNameInAnAddressIsNotLookedFor() {
        registered("仉小满");

        Answer page = pages.get("/search?words=" + URLEncoder.encode("仉小满", StandardCharsets.UTF_8));

        assertThat(page.body()).contains("请输入要查找的姓名或号码").doesNotContain("/children/0");
        assertThat(api.get(SEARCH + "?q=x").status()).isEqualTo(400);
    }

    @Test
    void aSearchNeedsNoKeyAndItsPageIsNotKept() {
        registered("仉小禾");

        Answer found = search("{\"q\":\"小禾\"}");
        Answer page = pages.post("/search", "words", "仉小禾");

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.header("Cache-Control")).contains("no-store");
        assertThat(page.header("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @CsvSource({
        "仉娜仁·其木格, 仉娜仁其木格",
        "仉·阿依古丽, 阿依古丽",
        "仉𬍛苗, 𬍛苗",
        "仉巴特尔, 巴特",
        "仉巴特尔, zhangbateer",
    })
    void aNameIsFoundByPartsOfTwoAndMoreCharactersWithAndWithoutItsDot(String name, String typed) {
        registered(name);

        assertThat(names(search("{\"q\":\"%s\"}".formatted(typed)).json())).contains(name);
        assertThat(pages.post("/search", "words", typed).body()).contains(name);
    }

    @Test
    void fourThousandNamesakesAreReadToTheEndAndNoneTwice() {
        Crowd.namesakes(WANYUAN, 4_000, "鸢飞", List.of("511781228200"));
        People.Person elsewhere = people.having(Role.STATION_WORKER, "511781228000");
        ApiClient caller = ApiClient.of(elsewhere, port);
        List<String> read = new ArrayList<>();
        JsonNode next = null;
        do {
            String from = next == null ? "" : ",\"cursor\":" + next;
            JsonNode part = caller.call(
                            "POST", SEARCH, "{\"q\":\"鸢飞\",\"match\":\"PART\",\"limit\":200%s}".formatted(from))
                    .json()
                    .at("/groups/0");
            part.path("children").forEach(child -> read.add(child.path("id").asString()));
            next = part.path("next");
        } while (next.isString());

        assertThat(read).hasSize(4_000).doesNotHaveDuplicates();
        assertThat(PageClient.of(elsewhere, port).post("/search", "words", "鸢飞").body())
                .contains("显示更多");
    }

    @Test
    void eachReaderIsShownNoMoreThanTheirOwn() {
        registered("仉小界");
        PageClient elsewhere = PageClient.of(people.having(Role.STATION_WORKER, "990001001000"), port);
        PageClient liaison = PageClient.of(people.having(Role.AGENCY_LIAISON, "990001000000", "jyj"), port);

        assertThat(pages.post("/search", "words", "仉小界").body()).contains("仉小界");
        assertThat(elsewhere.post("/search", "words", "仉小界").body()).contains("没有找到");
        assertThat(liaison.post("/search", "words", "仉小界").status()).isEqualTo(403);
    }

    @Test
    void aChildOfAnotherCountyDoesNotExist() {
        ChildId child = registered("仉小远");
        People.Person stranger = people.having(Role.COUNTY_OFFICE, "511781000000");
        ApiClient otherApi = ApiClient.of(stranger, port);
        String path = "/children/" + child.value();

        assertThat(otherApi.get("/api/v1" + path).status()).isEqualTo(404);
        assertThat(otherApi.get("/api/v1" + path + "/facts").status()).isEqualTo(404);
        assertThat(otherApi.get("/api/v1" + path + "/groups").status()).isEqualTo(404);
        assertThat(PageClient.of(stranger, port).get(path).status()).isEqualTo(404);
        assertThat(otherApi.call("POST", SEARCH, "{\"q\":\"仉小远\"}").json().get("groups"))
                .isEmpty();
        assertThat(otherApi.call("POST", "/api/v1/children/possible", "{\"name\":\"仉小远\"}")
                        .json())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"q\":\"仉\\u0000\"} | q | invalid.characters",
                "{\"q\":\"\\ud800仉\"} | q | invalid.characters",
                "{\"q\":[\"仉小\"]} | q | invalid.format",
                "{} | q | invalid.required",
                "{\"q\":\"仉小\",\"match\":\"LIKE\"} | match | invalid.choice",
                "{\"q\":\"仉小\",\"limit\":100000} | limit | invalid.range",
                "{\"q\":\"仉小\",\"limit\":\"all\"} | limit | invalid.number",
                "{\"q\":\"仉小\",\"cursor\":\"AAAA\",\"match\":\"PART\"} | cursor | invalid.cursor",
                "{\"q\":\"仉小\",\"name\":\"x\"} | name | invalid.unknown-field"
            })
    void whatIsWrongIsNamedAndNotRepeated(String body, String field, String type) {
        Answer answer = search(body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().get("field").asString()).isEqualTo(field);
        assertThat(answer.json().get("type").asString()).isEqualTo("/problems/" + type);
        assertThat(answer.body()).doesNotContain("仉", "SELECT", "org.youmiao");
    }

    @Test
    void aPageToldNonsenseSaysSoAndStaysAPage() {
        assertThat(pages.post("/search", "words", "仉\u0000").status()).isEqualTo(400);
        assertThat(pages.post("/search", "words", "长".repeat(101)).status()).isEqualTo(400);
        assertThat(pages.post("/search", "words", "仉小", "match", "LIKE").status())
                .isEqualTo(400);
        assertThat(pages.get("/children?limit=100000").status()).isEqualTo(400);
        assertThat(pages.get("/children?area=9900").status()).isEqualTo(400);
        assertThat(pages.get("/children/not-an-id").status()).isEqualTo(404);
    }

    private ChildId registered(String name) {
        return people.as(person, () -> acts.register(ChildFacts.of(name, Sex.UNKNOWN, new AreaCode(VILLAGE))));
    }

    private Answer search(String body) {
        return api.call("POST", SEARCH, body);
    }

    private static List<String> names(JsonNode found) {
        return found.findValuesAsString("name");
    }
}
