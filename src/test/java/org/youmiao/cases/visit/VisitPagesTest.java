package org.youmiao.cases.visit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.youmiao.DatabaseTest;
import org.youmiao.cases.CaseFixtures;
import org.youmiao.http.Answer;
import org.youmiao.http.PageClient;

class VisitPagesTest extends DatabaseTest {
    @Autowired
    private CaseFixtures fixtures;

    @LocalServerPort
    private int port;

    @Test
    void aSavedVisitLeadsToThePageOnWhichItStands() {
        var given = fixtures.givenAnOpenCase();
        PageClient director = PageClient.of(given.director(), port);
        String visits = "/cases/" + given.id().value() + "/visits";

        Answer form = director.get(visits + "/new");
        Answer saved = visit(director, visits, form, "seen", "CHILD", "childWords", "奶奶腿疼，我自己做饭。");

        assertThat(saved.status()).as(saved.body()).isEqualTo(303);
        assertThat(saved.location()).endsWith(visits);
        Answer page = director.follow(visits);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("奶奶腿疼，我自己做饭。", "/amend");
    }

    @Test
    void aFaultyVisitComesBackFilledInWithTheNameOfTheCase() {
        var given = fixtures.givenAnOpenCase();
        PageClient director = PageClient.of(given.director(), port);
        String visits = "/cases/" + given.id().value() + "/visits";

        Answer faulty = visit(
                director,
                visits,
                director.get(visits + "/new"),
                "worried",
                "true",
                "seen",
                "CHILD",
                "childWords",
                "奶奶腿疼。",
                "about",
                "测试儿童");

        assertThat(faulty.status()).isEqualTo(400);
        assertThat(faulty.body()).contains("奶奶腿疼。", "id=\"dangerNow-fault\"", "id=\"situation-fault\"", "测试儿童");
    }

    @Test
    void anAdditionStandsBesideWhatWasWritten() {
        var given = fixtures.givenAnOpenCase();
        PageClient director = PageClient.of(given.director(), port);
        String visits = "/cases/" + given.id().value() + "/visits";
        visit(director, visits, director.get(visits + "/new"), "seen", "CHILD", "childWords", "我想爸爸。");
        String amend = director.get(visits).body().replaceAll("(?s).*href=\"([^\"]+/amend)\".*", "$1");

        Answer added = director.fillIn(amend, "part", "CHILD_WORDS", "text", "还说想去镇上读书。", "reason", "漏记了一句");

        assertThat(added.location()).as(added.body()).endsWith(visits);
        assertThat(director.get(visits).body()).contains("我想爸爸。", "还说想去镇上读书。", "漏记了一句");
    }

    private static Answer visit(PageClient director, String visits, Answer form, String... fields) {
        String[] all = new String[fields.length + 14];
        String[] usual = {
            "outcome", "MADE",
            "occurredAt.year", form.input("occurredAt.year"),
            "occurredAt.month", form.input("occurredAt.month"),
            "occurredAt.day", form.input("occurredAt.day"),
            "at", form.input("at"),
            "place", "HOME",
            "idempotencyKey", form.input("idempotencyKey")
        };
        System.arraycopy(usual, 0, all, 0, usual.length);
        System.arraycopy(fields, 0, all, usual.length, fields.length);
        return director.fillIn(visits + "/new", all);
    }
}
