package org.youmiao.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.youmiao.DatabaseTest;
import org.youmiao.access.Channel;
import org.youmiao.access.People;
import org.youmiao.access.People.Person;
import org.youmiao.access.Role;
import org.youmiao.access.SignIns;
import org.youmiao.cases.CaseFixtures;
import org.youmiao.cases.CaseFixtures.Given;
import org.youmiao.cases.RiskLevel;

class CasePagesTest extends DatabaseTest {
    @Autowired
    private CaseFixtures fixtures;

    @Autowired
    private SignIns signIns;

    @LocalServerPort
    private int port;

    @Test
    void theCasePageSaysWhoseItIsWhatIsNextWhatIsTickingAndWhoIsInIt() {
        Given given = fixtures.givenAPlannedCase();

        var page = as(given.lead()).get(path(given));

        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "测试儿童",
                        "黄 · 中风险",
                        "实施中",
                        "监护不足",
                        given.lead().name(),
                        given.director().name())
                .contains("首次探访", "记探访", "与学校商量返校安排");
    }

    @Test
    void whoIsNotOnTheTeamGetsNoCasePage() {
        Given given = fixtures.givenAnOpenCase();
        Person neighbour = people.having(Role.CHILD_DIRECTOR, CaseFixtures.VILLAGE);
        Person other = people.having(Role.STATION_WORKER, CaseFixtures.OTHER_TOWNSHIP);
        Person admin = people.having(Role.SYSTEM_ADMIN, "990001000000");

        assertThat(as(given.director()).get(path(given)).statusCode()).isEqualTo(200);
        assertThat(as(neighbour).get(path(given)).statusCode()).isEqualTo(404);
        assertThat(as(other).get(path(given)).statusCode()).isEqualTo(404);
        assertThat(as(admin).get(path(given)).statusCode()).isEqualTo(403);
    }

    @Test
    void theListCanBeNarrowedAndBookmarked() {
        Given orange = fixtures.givenAnAssessedCase(RiskLevel.ORANGE);
        Given open = fixtures.givenAnOpenCase();

        var all = as(orange.lead()).get("/cases?limit=200");
        var narrowed = as(orange.lead()).get("/cases?level=ORANGE&limit=200");

        assertThat(all.statusCode()).as(all.body()).isEqualTo(200);
        assertThat(all.body()).contains(path(orange), path(open));
        assertThat(narrowed.body()).contains(path(orange)).doesNotContain(path(open));
    }

    @Test
    void aVillagesDirectorFindsOwnTeamsCasesInTheList() {
        Given given = fixtures.givenAnOpenCase();
        Given another = fixtures.givenAnOpenCase();

        var list = as(given.director()).get("/cases");

        assertThat(list.body()).contains(path(given)).doesNotContain(path(another));
    }

    @Test
    void whoLookedIsToldToTheStationAndNotToAMemberFromElsewhere() {
        Given given = fixtures.givenAnOpenCase();
        as(given.director()).get(path(given));

        var station = as(given.lead()).get(path(given) + "/looks");
        var director = as(given.director()).get(path(given) + "/looks");

        assertThat(station.body()).contains(given.director().name(), "查看：概览");
        assertThat(director.statusCode()).isEqualTo(404);
    }

    @Test
    void everyPageSpeaksEnglishWhenAsked() {
        Given given = fixtures.givenAPlannedCase();

        assertThat(as(given.lead()).get(path(given) + "?lang=en").body()).contains("Next step", "Under way");
    }

    private static String path(Given given) {
        return "/cases/" + given.id().value();
    }

    private CaseBrowser as(Person person) {
        return new CaseBrowser(port, signIns.begin(person.username(), People.PASSWORD, Channel.API));
    }
}
