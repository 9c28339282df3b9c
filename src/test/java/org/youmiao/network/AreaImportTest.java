package org.youmiao.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.youmiao.DatabaseTest;
import org.youmiao.access.Role;
import org.youmiao.county.Counties;
import org.youmiao.http.Answer;
import org.youmiao.http.ApiClient;
import org.youmiao.http.PageClient;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Ids;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class AreaImportTest extends DatabaseTest {
    private static final String COUNTY = "990001000000";
    private static final String HEADER = "code12,level,unit_type,official_name,short_name,parent_code12\n";

    @Autowired
    private Areas areas;

    @LocalServerPort
    private int port;

    @Test
    void aCountyWhoseListIsPartOfTheProgramHasItsAreasFromTheFirstStart() {
        assertThat(Counties.call(WANYUAN, () -> areas.all())).hasSize(330);
    }

    @Test
    void aListIsComparedFirstAndTakenInWithTheSecondPress() {
        PageClient admin = PageClient.of(people.having(Role.SYSTEM_ADMIN, COUNTY), port);
        String village = "990001001077";
        String list = admin.get("/network/areas").body().contains("990001001001")
                ? HEADER + village + ",village,社区,桥头社区居民委员会,桥头社区,990001001000\n"
                : "";

        Answer compared = admin.fillIn("/network/areas", "list", list);

        assertThat(compared.status()).isEqualTo(200);
        assertThat(compared.body()).contains("新增 1，变更 0，不变 0", "现在还没有更改任何内容", "桥头社区居民委员会", "按名单更新");
        assertThat(name(village)).isEqualTo(village);
        Answer taken = admin.fillIn("/network/areas", "list", list, "apply", "true");
        assertThat(taken.location()).isEqualTo("/network");
        assertThat(name(village)).isEqualTo("桥头社区");
        assertThat(admin.fillIn("/network/areas", "list", list).body()).contains("不变 1", "没有需要更新的");
    }

    @Test
    void eachWrongLineIsNamedWithItsReasonAndNothingOfSuchAListIsTakenIn() {
        ApiClient admin = ApiClient.of(people.having(Role.SYSTEM_ADMIN, COUNTY), port);
        String list = HEADER
                + "990001001078,village,社区,好社区居民委员会,好社区,990001001000\n"
                + "511781001001,village,社区,东城社区居民委员会,东城社区,511781001000\n"
                + "990001001079,township,社区,甲社区,甲社区,990001001000\n"
                + "99000100107,village,社区,乙社区,乙社区,990001001000\n"
                + "990001555001,village,社区,丙社区,丙社区,990001555000\n"
                + "990001001080,village,社区,,丁社区,990001001000\n"
                + "990001001081,village,社区\n"
                + "990001001078,village,社区,好社区居民委员会,好社区,990001001000\n";

        Answer compared = send(admin, list, false);

        assertThat(compared.json()
                        .path("rows")
                        .valueStream()
                        .map(row -> row.path("outcome").asString()
                                + row.path("fault").asString("")))
                .isEqualTo(List.of(
                        "NEW",
                        "ELSEWHERE",
                        "WRONGLEVEL",
                        "WRONGCODE",
                        "WRONGPARENT",
                        "WRONGNAME",
                        "WRONGCELLS",
                        "WRONGTWICE"));
        Answer declined = send(admin, list, true);
        assertThat(declined.status()).isEqualTo(400);
        assertThat(declined.json().path("type").asString()).endsWith("invalid.list-line");
        assertThat(name("990001001078")).isEqualTo("990001001078");
    }

    @Test
    void whoDoesNotKeepTheSettingsCannotReadAListIn() {
        ApiClient worker = ApiClient.of(people.having(Role.STATION_WORKER, "990001101000"), port);

        assertThat(send(worker, HEADER, false).status()).isEqualTo(403);
    }

    private String name(String code) {
        return Counties.call(QINGHE, () -> areas.label(new AreaCode(code)));
    }

    private static Answer send(ApiClient client, String list, boolean apply) {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.put("csv", list).put("apply", apply);
        return client.call(
                "POST",
                "/api/v1/area-imports",
                body.toString(),
                "Idempotency-Key",
                Ids.next().toString());
    }
}
