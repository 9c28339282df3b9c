package org.youmiao.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.youmiao.DatabaseTest;
import org.youmiao.access.People.Person;
import org.youmiao.access.Role;
import org.youmiao.cases.CaseFixtures;
import org.youmiao.http.Answer;
import org.youmiao.http.PageClient;
import org.youmiao.people.ChildId;

class TeamPagesTest extends DatabaseTest {
    @Autowired
    private CaseFixtures fixtures;

    @LocalServerPort
    private int port;

    @Test
    void aCaseIsOpenedFromAChildsPage() {
        Person worker = people.having(Role.STATION_WORKER, CaseFixtures.TOWNSHIP);
        Person director = people.having(Role.CHILD_DIRECTOR, CaseFixtures.VILLAGE);
        ChildId child = fixtures.givenAChild(worker);
        PageClient page = PageClient.of(worker, port);
        String cases = "/children/" + child.value() + "/cases";

        assertThat(page.get("/children/" + child.value()).body()).contains(cases);
        assertThat(page.get(cases).body()).contains(cases + "/new");
        assertThat(page.get(cases + "/new").body()).contains(director.name(), worker.name());
        Answer empty = page.fillIn(cases + "/new", "lead", worker.id().toString(), "note", "");
        Answer opened = page.fillIn(
                cases + "/new",
                "lead",
                worker.id().toString(),
                "village",
                director.id().toString(),
                "note",
                "独自居住。");

        assertThat(empty.status()).isEqualTo(400);
        assertThat(opened.status()).as(opened.body()).isEqualTo(303);
        assertThat(page.get(path(opened)).body()).contains("独自居住。", director.name());
        assertThat(page.get(cases).body()).contains(path(opened)).doesNotContain(cases + "/new");
    }

    @Test
    void whoIsCalledInFindsTheCaseAndWhoIsTakenOffDoesNotAnyMore() {
        var given = fixtures.givenAnOpenCase();
        Person mentor = people.having(Role.PROTECTIVE_MENTOR, "990001000000");
        PageClient lead = PageClient.of(given.lead(), port);
        PageClient called = PageClient.of(mentor, port);
        String team = "/cases/" + given.id().value() + "/team";

        Answer done = lead.fillIn(team + "/new", "account", mentor.id().toString(), "duty", "MENTOR");
        assertThat(done.location()).as(done.body()).endsWith(team);
        assertThat(called.get(team).body()).contains(mentor.name()).doesNotContain(team + "/new");

        Answer twice = lead.fillIn(team + "/new", "account", mentor.id().toString(), "duty", "MENTOR");
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.body()).contains("这个人已经在团队里");

        String end = endOf(lead.get(team), mentor);
        assertThat(lead.get(end).body()).contains(mentor.name(), "立即终止");
        assertThat(lead.fillIn(end).location()).endsWith(team);
        assertThat(called.get(team).status()).isEqualTo(404);
    }

    @Test
    void whoHandsOverACaseOfElsewhereIsLedToAPageThatIsThere() {
        var given = fixtures.givenAnOpenCase();
        Person other = people.having(Role.STATION_WORKER, CaseFixtures.OTHER_TOWNSHIP);
        PageClient first = PageClient.of(given.lead(), port);
        PageClient second = PageClient.of(other, port);
        String team = "/cases/" + given.id().value() + "/team";
        first.fillIn(team + "/new", "account", other.id().toString(), "duty", "CO_WORKER");
        assertThat(second.get(team).status()).isEqualTo(200);

        String end = endOf(second.get(team), other);

        assertThat(second.fillIn(end).location()).endsWith("/cases");
        Answer handed =
                first.fillIn(team + "/lead", "lead", given.approver().id().toString());
        assertThat(handed.location()).as(handed.body()).endsWith(team);
        assertThat(first.get(team).body()).contains("主责已移交", given.approver().name());
    }

    private static String endOf(Answer team, Person member) {
        Matcher end = Pattern.compile("href=\"([^\"]+/end)\">[^<]*<span[^>]*> " + member.name())
                .matcher(team.body());
        assertThat(end.find()).as(team.body()).isTrue();
        return end.group(1);
    }

    private static String path(Answer answer) {
        return answer.location().replaceFirst("^https?://[^/]+", "");
    }
}
