package org.youmiao.administration.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.youmiao.DatabaseTest;
import org.youmiao.access.People;
import org.youmiao.access.Role;
import org.youmiao.http.Answer;
import org.youmiao.http.PageClient;
import org.youmiao.kernel.Shanghai;

class OwnAccountPagesTest extends DatabaseTest {
    private static final String NEW_PASSWORD = "Qiu-tian-2026";

    @LocalServerPort
    private int port;

    @Autowired
    private Clock clock;

    @Test
    void theAccountSaysWhatOneMayDoWhereAndSinceWhen() {
        PageClient browser = PageClient.of(people.having(Role.AGENCY_LIAISON, "511781000000", "jyj"), port);

        String page = browser.get("/account").body();

        assertThat(page).contains("成员单位联络员", "jyj", "长期", "万源市");
    }

    @Test
    void aChangedPasswordEndsTheSignInsElsewhere() {
        People.Person worker = people.having(Role.STATION_WORKER, "511781105000");
        PageClient here = PageClient.of(worker, port);
        PageClient elsewhere = PageClient.of(worker, port);

        Answer changed = here.fillIn(
                "/account/password", "present", People.PASSWORD, "next", NEW_PASSWORD, "again", NEW_PASSWORD);

        assertThat(changed.location()).isEqualTo("/account");
        assertThat(here.get("/account").body()).contains("密码已修改");
        assertThat(elsewhere.get("/account").location()).startsWith("/sign-in");
        assertThat(new PageClient(port).signIn(worker.username(), NEW_PASSWORD).location())
                .isEqualTo("/");
    }

    @Test
    void everythingThatIsWrongWithANewPasswordIsSaidAtItsField() {
        PageClient browser = PageClient.of(people.having(Role.STATION_WORKER, "511781105000"), port);

        Answer different = browser.fillIn(
                "/account/password", "present", People.PASSWORD, "next", NEW_PASSWORD, "again", NEW_PASSWORD + "x");
        Answer wrong = browser.fillIn(
                "/account/password", "present", "no-no-no-1", "next", NEW_PASSWORD, "again", NEW_PASSWORD);
        Answer weak = browser.fillIn("/account/password", "present", People.PASSWORD, "next", "weak", "again", "weak");
        Answer same = browser.fillIn(
                "/account/password", "present", People.PASSWORD, "next", People.PASSWORD, "again", People.PASSWORD);

        assertThat(different.body()).contains("id=\"again-fault\"", "两次输入的新密码不一样");
        assertThat(wrong.body()).contains("id=\"present-fault\"", "现在的密码不正确");
        assertThat(weak.body()).contains("id=\"next-fault\"", "10 到 128 个字符");
        assertThat(same.body()).contains("id=\"next-fault\"", "不能与现在的密码相同");
        assertThat(weak.status()).isEqualTo(400);
        assertThat(weak.body()).doesNotContain(People.PASSWORD);
    }

    @Test
    void aDeputyMayDoWhatTheAbsentMayDoUntilTheTimeIsEnded() {
        People.Person absent = people.having(Role.CHILD_SUPERVISOR, "511781105000");
        People.Person deputy = people.having(Role.STATION_WORKER, "511781105000");
        PageClient browser = PageClient.of(absent, port);
        PageClient standingIn = PageClient.of(deputy, port);
        LocalDate today = Shanghai.today(clock);

        String form = browser.get("/account/deputies/new").body();
        Answer arranged = browser.fillIn("/account/deputies/new", leave(deputy.username(), today, today.plusDays(7)));
        String account = standingIn.get("/account").body();
        String own = browser.get("/account").body();
        Answer ended = browser.post(own.replaceAll("(?s).*action=\"(/account/deputies/[^\"]+/end)\".*", "$1"));

        assertThat(form).contains(deputy.username());
        assertThat(arranged.location()).isEqualTo("/account");
        assertThat(account).contains("代 " + absent.name(), "儿童督导员", "代办至", "（代 " + absent.name() + "）");
        assertThat(own).contains(deputy.name());
        assertThat(ended.location()).isEqualTo("/account");
        assertThat(standingIn.get("/account").body()).doesNotContain(absent.name());
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsComesBackFilledIn() {
        People.Person deputy = people.having(Role.STATION_WORKER, "511781105000");
        PageClient browser = PageClient.of(people.having(Role.STATION_WORKER, "511781105000"), port);
        LocalDate today = Shanghai.today(clock);

        Answer answer = browser.fillIn("/account/deputies/new", leave(deputy.username(), today, today.minusDays(1)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .contains("id=\"to-fault\"")
                .contains("value=\"" + deputy.username() + "\" selected")
                .contains("value=\"" + today.getYear() + "\"");
    }

    @Test
    void anAdministratorNeitherHasADeputyNorStandsInForAnyone() {
        People.Person worker = people.having(Role.STATION_WORKER, "511781105000");
        People.Person auditor = people.having(Role.AUDITOR, "511781000000");
        LocalDate today = Shanghai.today(clock);

        Answer named =
                PageClient.of(worker, port).fillIn("/account/deputies/new", leave(auditor.username(), today, today));
        Answer naming =
                PageClient.of(auditor, port).fillIn("/account/deputies/new", leave(worker.username(), today, today));

        assertThat(named.body()).contains("三员须由专人担任");
        assertThat(naming.body()).contains("三员须由专人担任");
    }

    @Test
    void onlyAColleagueOfTheSameStationOrRoleStandsInAndForNinetyDaysAtMost() {
        People.Person peer = people.having(Role.STATION_WORKER, "511781105000");
        People.Person elsewhere = people.having(Role.STATION_WORKER, "511781101000");
        PageClient browser = PageClient.of(people.having(Role.STATION_WORKER, "511781105000"), port);
        LocalDate today = Shanghai.today(clock);

        String form = browser.get("/account/deputies/new").body();
        Answer unknown = browser.fillIn("/account/deputies/new", leave("nobody-at-all", today, today));
        Answer noPeer = browser.fillIn("/account/deputies/new", leave(elsewhere.username(), today, today));
        Answer long91 = browser.fillIn("/account/deputies/new", leave(peer.username(), today, today.plusDays(90)));
        Answer long90 = browser.fillIn("/account/deputies/new", leave(peer.username(), today, today.plusDays(89)));

        assertThat(form).contains(peer.username()).doesNotContain(elsewhere.username());
        assertThat(unknown.body()).contains("没有这个用户名");
        assertThat(noPeer.body()).contains("id=\"deputy-fault\"", "其他人请安全管理员安排");
        assertThat(long91.body()).contains("id=\"to-fault\"", "最长 90 天");
        assertThat(long90.location()).isEqualTo("/account");
    }

    private static String[] leave(String deputy, LocalDate from, LocalDate to) {
        return new String[] {
            "deputy",
            deputy,
            "from.year",
            Integer.toString(from.getYear()),
            "from.month",
            Integer.toString(from.getMonthValue()),
            "from.day",
            Integer.toString(from.getDayOfMonth()),
            "to.year",
            Integer.toString(to.getYear()),
            "to.month",
            Integer.toString(to.getMonthValue()),
            "to.day",
            Integer.toString(to.getDayOfMonth())
        };
    }
}
