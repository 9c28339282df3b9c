package org.youmiao.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.youmiao.DatabaseTest;
import org.youmiao.access.People;
import org.youmiao.access.Role;
import org.youmiao.http.ApiClient;
import org.youmiao.http.PageClient;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.CivilId;
import org.youmiao.kernel.CivilIds;
import org.youmiao.people.ChildFacts;
import org.youmiao.people.ChildId;
import org.youmiao.people.ChildrenActs;
import org.youmiao.people.Sex;
import tools.jackson.databind.JsonNode;

/** A child of another township without a case, opened by the identity number in an emergency. */
@Import(ChildrenActs.class)
class EmergencyChildrenTest extends DatabaseTest {
    @Autowired
    private ChildrenActs acts;

    @LocalServerPort
    private int port;

    @Test
    void theIdentityNumberOpensTheRecordToWhoAskedAndStandsInNoDuty() {
        CivilId number = CivilIds.of(LocalDate.of(2015, 7, 9), 842);
        ChildId child = registered(number);
        PageClient asking = stranger();
        PageClient colleague = stranger();
        String page = "/children/" + child.value();
        assertThat(asking.get(page).status()).isEqualTo(404);

        String opened = asking.fillIn("/emergency", "number", number.value(), "reason", "夜间送来走失儿童，需要联系监护人")
                .location();

        assertThat(opened).isEqualTo(page);
        assertThat(asking.get(page).body()).contains("裘小远");
        assertThat(asking.get(page + "/correct").status()).isEqualTo(404);
        assertThat(colleague.get(page).status()).isEqualTo(404);
        assertThat(worklist(people.having(Role.COUNTY_OFFICE, "990001000000")))
                .contains("BREAK_GLASS_REVIEW", "儿童资料")
                .doesNotContain(number.value());
    }

    /** All pages of it: other tests leave duties too. */
    private String worklist(People.Person person) {
        ApiClient system = ApiClient.of(person, port);
        StringBuilder all = new StringBuilder();
        String cursor = "";
        do {
            JsonNode part = system.get("/api/v1/worklist?limit=200" + cursor).json();
            all.append(part);
            cursor = part.get("next").isNull()
                    ? ""
                    : "&cursor=" + part.get("next").asString();
        } while (!cursor.isEmpty());
        return all.toString();
    }

    private ChildId registered(CivilId number) {
        People.Person station = people.having(Role.STATION_WORKER, "990001101000");
        ChildFacts facts = new ChildFacts(
                "裘小远", null, Sex.UNKNOWN, null, null, number, null, new AreaCode("990001101201"), null, null);
        return people.as(station, () -> acts.register(facts));
    }

    private PageClient stranger() {
        return PageClient.of(people.having(Role.STATION_WORKER, "990001001000"), port);
    }
}
