package org.youmiao.administration.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.youmiao.DatabaseTest;
import org.youmiao.access.People;
import org.youmiao.access.Role;
import org.youmiao.http.Answer;
import org.youmiao.http.PageClient;

class SignInPagesTest extends DatabaseTest {
    @LocalServerPort
    private int port;

    @Test
    void aStrangerIsAskedToSignInAndThenGetsThePageThatWasWanted() {
        People.Person worker = people.having(Role.STATION_WORKER, "511781105000");
        PageClient browser = new PageClient(port);

        String asked = browser.get("/worklist?band=TODAY").location();
        browser.get(asked);
        Answer signedIn = browser.post(
                "/sign-in", "username", worker.username(), "password", People.PASSWORD, "to", "/worklist?band=TODAY");

        assertThat(asked).isEqualTo("/sign-in?to=%2Fworklist%3Fband%3DTODAY");
        assertThat(browser.get(asked).input("to")).isEmpty();
        assertThat(signedIn.status()).isEqualTo(303);
        assertThat(signedIn.location()).isEqualTo("/worklist?band=TODAY");
        assertThat(browser.get("/worklist").status()).isEqualTo(200);
    }

    @Test
    void theAddressAloneLeadsToTheSignInPageOrToTheWorklist() {
        People.Person worker = people.having(Role.STATION_WORKER, "511781105000");

        assertThat(new PageClient(port).get("/").location()).isEqualTo("/sign-in");
        assertThat(PageClient.of(worker, port).get("/").location()).isEqualTo("/worklist");
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOfOtherSitesAndEndsWithTheBrowser() {
        People.Person worker = people.having(Role.STATION_WORKER, "511781105000");

        String cookie =
                new PageClient(port).signIn(worker.username(), People.PASSWORD).cookie("youmiao");

        assertThat(cookie)
                .contains("; Path=/", "; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Max-Age", "Expires", "Secure");
    }

    @Test
    void behindAProxyThatSpeaksHttpsTheCookieIsForHttpsOnly() {
        People.Person worker = people.having(Role.STATION_WORKER, "511781105000");

        PageClient browser = new PageClient(port);
        browser.get("/sign-in");

        Answer answer = browser.with("X-Forwarded-Proto", "https").signIn(worker.username(), People.PASSWORD);

        assertThat(answer.cookie("youmiao")).contains("; Secure");
    }

    @Test
    void aWrongPasswordGivesTheFormBackWithoutSayingWhatWasWrong() {
        People.Person worker = people.having(Role.STATION_WORKER, "511781105000");
        PageClient browser = new PageClient(port);

        Answer wrong = browser.signIn(worker.username(), "wrong-wrong-1");
        Answer unknown = browser.signIn("nobody-at-all", "wrong-wrong-1");

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("用户名或密码不正确，或者账户已被锁定。").contains(worker.username());
        assertThat(wrong.body()).doesNotContain("wrong-wrong-1");
        assertThat(unknown.body()).contains("用户名或密码不正确，或者账户已被锁定。");
        assertThat(browser.cookie("youmiao")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/",
                "//example.org/",
                "/\\example.org",
                "javascript:alert(1)",
                "/sign-out",
                ""
            })
    void signingInLeadsNowhereElse(String to) {
        People.Person worker = people.having(Role.STATION_WORKER, "511781105000");
        PageClient browser = new PageClient(port);

        Answer answer = browser.post("/sign-in", "username", worker.username(), "password", People.PASSWORD, "to", to);

        assertThat(answer.location()).isEqualTo("/");
    }

    @Test
    void signingOutMakesTheTokenWorthless() {
        People.Person worker = people.having(Role.STATION_WORKER, "511781105000");
        PageClient browser = PageClient.of(worker, port);
        String token = browser.cookie("youmiao");

        Answer out = browser.post("/sign-out");

        assertThat(out.location()).isEqualTo("/sign-in");
        assertThat(out.cookie("youmiao")).contains("Max-Age=0");
        assertThat(new PageClient(port)
                        .with("Cookie", "youmiao=" + token)
                        .get("/worklist")
                        .location())
                .startsWith("/sign-in");
    }

    @Test
    void whoIsSignedOutAlreadyCanStillPressTheButton() {
        PageClient browser = new PageClient(port);
        browser.get("/sign-in");

        assertThat(browser.post("/sign-out").location()).isEqualTo("/sign-in");
    }

    @Test
    void aFormOfAnotherSiteCannotSignAnyoneInOrOut() {
        People.Person worker = people.having(Role.STATION_WORKER, "511781105000");
        PageClient browser = PageClient.of(worker, port);

        Answer forged = browser.post("/sign-out", "_csrf", "forged");

        assertThat(forged.status()).isEqualTo(403);
        assertThat(browser.get("/worklist").status()).isEqualTo(200);
    }

    @Test
    void aBrowserOfOneCountyCanSignInToAnother() {
        People.Person here = people.having(Role.STATION_WORKER, "511781105000");
        People.Person there = people.having(Role.STATION_WORKER, "990001101000");
        PageClient browser = PageClient.of(here, port);

        Answer answer = browser.post("/sign-in", "username", there.username(), "password", People.PASSWORD);

        assertThat(answer.location()).isEqualTo("/");
        assertThat(browser.follow("/").body()).contains(there.name()).doesNotContain(here.name());
    }

    @Test
    void theHeaderSaysWhoIsLookingAndWhere() {
        People.Person worker = people.having(Role.STATION_WORKER, "511781105000");
        PageClient browser = PageClient.of(worker, port);

        assertThat(browser.get("/worklist").body()).contains("万源市 · ", "未保站", worker.name());
        assertThat(browser.get("/worklist?lang=en").body()).contains("protection station");
    }

    @Test
    void outsideTheDemonstrationNoAccountIsOffered() {
        assertThat(new PageClient(port).get("/sign-in").body()).doesNotContain("演示账户");
    }
}
