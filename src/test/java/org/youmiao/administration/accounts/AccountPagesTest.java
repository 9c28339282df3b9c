package org.youmiao.administration.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.youmiao.DatabaseTest;
import org.youmiao.access.People;
import org.youmiao.access.Role;
import org.youmiao.http.Answer;
import org.youmiao.http.PageClient;
import org.youmiao.kernel.Ids;

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
