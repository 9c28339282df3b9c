package org.youmiao.administration.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.youmiao.DatabaseTest;
import org.youmiao.access.People;
import org.youmiao.access.Role;
import org.youmiao.county.TestServer;
import org.youmiao.http.Answer;
import org.youmiao.http.PageClient;
import org.youmiao.kernel.Ids;
import org.youmiao.kernel.Shanghai;

class AccountPagesTest extends DatabaseTest {
    private static final String COUNTY = "511781000000";
    private static final String STATION = "511781105000";

    @LocalServerPort
    private int port;

    @Test
    void aNewPersonSignsInOnceWithThePasswordShownAndThenChoosesAnother() {
        PageClient administrator = securityAdministrator();
        String username = newUsername();

        Answer made = administrator.fillIn("/accounts/new", person(username, "STATION_WORKER", STATION));
        String password = password(made);
        PageClient person = new PageClient(port);
        person.signIn(username, password);

        assertThat(made.status()).isEqualTo(200);
        assertThat(made.body()).contains("账户已建立", "周小敏（" + username + "）");
        assertThat(person.follow("/").body()).contains("首次登录，请先设置只有您自己知道的密码");
        assertThat(person.get("/worklist").location()).isEqualTo("/account/password");
        Answer changed = person.fillIn(
                "/account/password", "present", password, "next", "Qiu-tian-2026", "again", "Qiu-tian-2026");
        assertThat(changed.location()).isEqualTo("/");
        assertThat(person.get("/worklist").status()).isEqualTo(200);
    }

    @Test
    void theSameFormSentTwiceMakesOneAccountAndShowsOnePassword() {
        PageClient administrator = securityAdministrator();
        Answer form = administrator.get("/accounts/new");
        String[] filled = append(
                person(newUsername(), "STATION_WORKER", STATION),
                "idempotencyKey",
                form.input("idempotencyKey"),
                "password",
                form.input("password"));

        String first = password(administrator.post("/accounts/new", filled));
        String second = password(administrator.post("/accounts/new", filled));

        assertThat(second).isEqualTo(first).isEqualTo(form.input("password"));
    }

    @Test
    void aFormWithFaultsComesBackFilledInWithEachFaultAtItsField() {
        PageClient administrator = securityAdministrator();

        Answer answer = administrator.fillIn(
                "/accounts/new", "name", "周小敏", "username", "", "role", "STATION_WORKER", "area", "");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .contains("id=\"username-fault\"", "id=\"area-fault\"", "value=\"周小敏\"")
                .contains("value=\"STATION_WORKER\" checked")
                .doesNotContain("id=\"name-fault\"");
    }

    @Test
    void aRoleIsGivenForAnAreaOfItsSizeAndAnAgencyOnlyToALiaison() {
        PageClient administrator = securityAdministrator();
        String taken = people.having(Role.STATION_WORKER, STATION).username();

        assertThat(administrator
                        .fillIn("/accounts/new", person(newUsername(), "STATION_WORKER", COUNTY))
                        .body())
                .contains("id=\"area-fault\"", "地区与岗位不相称");
        assertThat(administrator
                        .fillIn("/accounts/new", person(newUsername(), "AGENCY_LIAISON", COUNTY))
                        .body())
                .contains("id=\"agency-fault\"", "成员单位联络员须选择单位");
        assertThat(administrator
                        .fillIn("/accounts/new", person(taken, "STATION_WORKER", STATION))
                        .body())
                .contains("id=\"username-fault\"", "这个用户名已被使用");
        assertThat(administrator
                        .fillIn("/accounts/new", person("Zhou", "STATION_WORKER", STATION))
                        .body())
                .contains("id=\"username-fault\"", "3 到 40 个小写字母");
        assertThat(administrator
                        .fillIn("/accounts/new", person(newUsername(), "STATION_WORKER", "990001101000"))
                        .body())
                .contains("id=\"area-fault\"");
    }

    @Test
    void aGrantOpensAndItsEndClosesWithTheNextRequest() {
        PageClient administrator = securityAdministrator();
        People.Person person = people.having(Role.HOTLINE_CLERK, COUNTY);
        PageClient browser = PageClient.of(person, port);
        String account = "/accounts/" + person.id();

        Answer given = administrator.fillIn(account + "/grants/new", "role", "CHILD_SUPERVISOR", "area", STATION);
        String granted = browser.get("/account").body();
        String end = link(administrator.get(account).body(), account + "/grants/[^\"]+/end", "儿童督导员");
        String asked = administrator.get(end).body();
        Answer ended = administrator.post(end);

        assertThat(given.location()).isEqualTo(account);
        assertThat(granted).contains("儿童督导员");
        assertThat(asked).contains("收回" + person.name() + "的岗位：儿童督导员");
        assertThat(ended.location()).isEqualTo(account);
        assertThat(browser.get("/account").body()).doesNotContain("儿童督导员");
        assertThat(administrator.get(account).body()).contains("当天收回");
        assertThat(administrator.post(end).status()).isEqualTo(404);
    }

    @Test
    void theThreePowersStayInThreeHands() {
        PageClient administrator = securityAdministrator();
        People.Person worker = people.having(Role.STATION_WORKER, STATION);

        Answer answer =
                administrator.fillIn("/accounts/" + worker.id() + "/grants/new", "role", "AUDITOR", "area", COUNTY);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .contains("id=\"role-fault\"", "三员须由专人担任", worker.name() + "（" + worker.username() + "）");
    }

    @Test
    void nobodyChangesTheOwnAccount() {
        People.Person self = people.having(Role.SECURITY_ADMIN, COUNTY);
        PageClient administrator = PageClient.of(self, port);
        String account = "/accounts/" + self.id();

        Answer off = administrator.post(account + "/off", "version", "0");
        Answer given = administrator.fillIn(account + "/grants/new", "role", "COUNTY_OFFICE", "area", COUNTY);

        assertThat(off.status()).isEqualTo(403);
        assertThat(off.body()).contains("这一步须由另一个人办理");
        assertThat(given.status()).isEqualTo(403);
        assertThat(administrator.get(account).body()).contains("您自己的账户").doesNotContain("停用账户");
    }

    @Test
    void aSwitchedOffAccountIsSignedOutAtOnceAndCanBeSwitchedOnAgain() {
        PageClient administrator = securityAdministrator();
        People.Person worker = people.having(Role.STATION_WORKER, STATION);
        PageClient browser = PageClient.of(worker, port);
        String account = "/accounts/" + worker.id();

        Answer off = administrator.post(account + "/off", "version", "0");
        Answer late = administrator.post(account + "/off", "version", "0");

        assertThat(off.location()).isEqualTo(account);
        assertThat(late.status()).isEqualTo(412);
        assertThat(browser.get("/worklist").location()).startsWith("/sign-in");
        assertThat(administrator.get(account).body()).contains("已停用", "启用账户");
        administrator.post(account + "/on", "version", "1");
        assertThat(new PageClient(port)
                        .signIn(worker.username(), People.PASSWORD)
                        .location())
                .isEqualTo("/");
    }

    @Test
    void aResetPasswordUnlocksAndIsShownOnce() {
        PageClient administrator = securityAdministrator();
        People.Person worker = people.having(Role.STATION_WORKER, STATION);
        for (int i = 0; i < 5; i++) {
            new PageClient(port).signIn(worker.username(), "wrong-wrong-1");
        }
        String account = "/accounts/" + worker.id();

        String locked = administrator.get(account).body();
        Answer reset = administrator.fillIn(account + "/password");

        assertThat(locked).contains("锁定至");
        assertThat(reset.body()).contains("密码已重设", worker.name());
        assertThat(administrator.get(account).body())
                .doesNotContain("锁定至")
                .doesNotContain(password(reset))
                .contains("现在的密码是首次登录密码");
        assertThat(new PageClient(port)
                        .signIn(worker.username(), password(reset))
                        .location())
                .isEqualTo("/");
    }

    @Test
    void accountsAreFoundByNameAndListedPageByPage() {
        PageClient administrator = securityAdministrator();
        People.Person worker = people.having(Role.STATION_WORKER, STATION);
        People.Person elsewhere = people.having(Role.STATION_WORKER, "990001101000");

        String found = administrator.get("/accounts?words=" + worker.username()).body();
        String first = administrator.get("/accounts?limit=1").body();
        String next = link(first, "/accounts\\?cursor=[^\"]+", "");

        assertThat(found).contains(worker.name(), "未保站社工", "正常", "三员分立");
        assertThat(administrator.get(next + "&limit=1").body()).contains("回到开头");
        assertThat(administrator.get("/accounts?words=" + elsewhere.username()).body())
                .contains("没有找到账户");
    }

    @Test
    void aColleagueWhoIsSwitchedOffOpensNothingMoreToTheDeputy() {
        PageClient administrator = securityAdministrator();
        People.Person dismissed = people.having(Role.CHILD_SUPERVISOR, STATION);
        People.Person deputy = people.having(Role.STATION_WORKER, STATION);
        PageClient standingIn = PageClient.of(deputy, port);
        String account = "/accounts/" + dismissed.id();
        LocalDate today = LocalDate.now(Shanghai.ZONE);
        administrator.fillIn(account + "/deputies/new", leave(deputy.username(), today, today.plusDays(30)));
        assertThat(standingIn.get("/account").body()).contains("代 " + dismissed.name(), "儿童督导员");

        administrator.post(account + "/off", "version", "0");

        assertThat(standingIn.get("/account").body()).doesNotContain(dismissed.name());
        administrator.post(account + "/on", "version", "1");
        assertThat(standingIn.get("/account").body()).doesNotContain(dismissed.name());
    }

    @Test
    void whoIsPastTheLastDayOpensNothingToTheDeputyThoughNobodyEndedTheArrangement() throws SQLException {
        People.Person expired = people.having(Role.CHILD_SUPERVISOR, STATION);
        People.Person deputy = people.having(Role.STATION_WORKER, STATION);
        PageClient standingIn = PageClient.of(deputy, port);
        LocalDate today = LocalDate.now(Shanghai.ZONE);
        securityAdministrator()
                .fillIn("/accounts/" + expired.id() + "/deputies/new", leave(deputy.username(), today, today));
        assertThat(standingIn.get("/account").body()).contains(expired.name());

        owner("UPDATE c511781.account SET valid_from = current_date - 9, valid_to = current_date - 3 WHERE id = '"
                + expired.id() + "'");

        assertThat(standingIn.get("/account").body()).doesNotContain(expired.name());
    }

    @Test
    void theSecurityAdministratorSeesArrangesAndEndsDeputiesAlsoAmongThoseWhoAreNoPeers() {
        PageClient administrator = securityAdministrator();
        People.Person absent = people.having(Role.HOTLINE_CLERK, COUNTY);
        People.Person deputy = people.having(Role.STATION_WORKER, STATION);
        String account = "/accounts/" + absent.id();
        LocalDate today = LocalDate.now(Shanghai.ZONE);

        Answer tooLong =
                administrator.fillIn(account + "/deputies/new", leave(deputy.username(), today, today.plusDays(90)));
        Answer arranged =
                administrator.fillIn(account + "/deputies/new", leave(deputy.username(), today, today.plusDays(89)));
        String seen = administrator.get(account).body();
        String seenAtDeputy = administrator.get("/accounts/" + deputy.id()).body();
        Answer ended =
                administrator.post(seen.replaceAll("(?s).*action=\"(" + account + "/deputies/[^\"]+/end)\".*", "$1"));

        assertThat(tooLong.body()).contains("id=\"to-fault\"", "最长 90 天");
        assertThat(arranged.location()).isEqualTo(account);
        assertThat(seen).contains(deputy.name());
        assertThat(seenAtDeputy).contains("代 " + absent.name() + " 办理");
        assertThat(ended.location()).isEqualTo(account);
        assertThat(administrator.get(account).body()).contains("现在没有人代办");
    }

    @Test
    void aRoleIsGivenFromADayToADayAndAnAccountHasALastDay() {
        PageClient administrator = securityAdministrator();
        People.Person worker = people.having(Role.STATION_WORKER, STATION);
        PageClient browser = PageClient.of(worker, port);
        String account = "/accounts/" + worker.id();
        LocalDate tomorrow = LocalDate.now(Shanghai.ZONE).plusDays(1);

        Answer given = administrator.fillIn(
                account + "/grants/new",
                with(
                        with(new String[] {"role", "CHILD_SUPERVISOR", "area", STATION}, "from", tomorrow),
                        "to",
                        tomorrow.plusDays(9)));
        Answer past = administrator.fillIn(
                account + "/grants/new",
                with(new String[] {"role", "CHILD_SUPERVISOR", "area", STATION}, "from", tomorrow.minusDays(2)));
        Answer limited =
                administrator.fillIn(account + "/validity", with(new String[0], "until", tomorrow.minusDays(1)));

        assertThat(given.location()).isEqualTo(account);
        assertThat(past.body()).contains("id=\"from-fault\"", "不能早于今天");
        assertThat(limited.location()).isEqualTo(account);
        assertThat(browser.get("/account").body()).doesNotContain("儿童督导员");
        assertThat(administrator.get(account).body()).contains(" 起", "止。", "收回岗位");
    }

    @Test
    void whoDoesNotManageAccountsIsRefused() {
        PageClient worker = PageClient.of(people.having(Role.STATION_WORKER, STATION), port);

        assertThat(worker.get("/accounts").status()).isEqualTo(403);
        assertThat(worker.get("/accounts/new").status()).isEqualTo(403);
        assertThat(worker.get("/worklist").body()).doesNotContain("href=\"/accounts\"");
    }

    private PageClient securityAdministrator() {
        return PageClient.of(people.having(Role.SECURITY_ADMIN, COUNTY), port);
    }

    private static String[] person(String username, String role, String area) {
        return new String[] {"name", "周小敏", "username", username, "role", role, "area", area};
    }

    private static String[] leave(String deputy, LocalDate from, LocalDate to) {
        return with(with(new String[] {"deputy", deputy}, "from", from), "to", to);
    }

    private static String[] with(String[] fields, String name, LocalDate day) {
        return append(
                fields,
                name + ".year",
                Integer.toString(day.getYear()),
                name + ".month",
                Integer.toString(day.getMonthValue()),
                name + ".day",
                Integer.toString(day.getDayOfMonth()));
    }

    private static void owner(String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(TestServer.url(), TestServer.user(), TestServer.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String newUsername() {
        return "zhou-" + Ids.next().toString().substring(24);
    }

    private static String password(Answer shown) {
        Matcher found = Pattern.compile("<code>([A-Za-z0-9]{4}(?:-[A-Za-z0-9]{4}){3})</code>")
                .matcher(shown.body());
        assertThat(found.find()).as("a password is shown").isTrue();
        return found.group(1);
    }

    /** The address of this form whose link says these words. */
    private static String link(String page, String address, String words) {
        Matcher found = Pattern.compile("href=\"(" + address + ")\"[^>]*>[^<]*(?:<span[^>]*>[^<]*)?" + words)
                .matcher(page);
        assertThat(found.find()).as("a link to " + address).isTrue();
        return found.group(1).replace("&amp;", "&");
    }

    private static String[] append(String[] fields, String... more) {
        String[] all = java.util.Arrays.copyOf(fields, fields.length + more.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return all;
    }
}
