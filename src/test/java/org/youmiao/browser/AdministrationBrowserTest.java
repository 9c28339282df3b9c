package org.youmiao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.youmiao.access.People;
import org.youmiao.access.Role;
import org.youmiao.browser.Chromium.Width;

/** Signing in, the own account and the desks of the administrators, in a browser at both widths. */
class AdministrationBrowserTest extends BrowserTest {
    private static final String COUNTY = "511781000000";

    @ParameterizedTest
    @EnumSource
    void someoneSignsInLooksAtTheAccountAndSignsOut(Width width) {
        People.Person worker = people.having(Role.STATION_WORKER, "511781105000");
        Page page = stranger(width);
        page.navigate("/");
        look(page, "sign-in", width);
        page.locator("#username").fill(worker.username());
        page.locator("#password").fill("wrong-wrong-1");
        page.keyboard().press("Enter");
        page.getByRole(AriaRole.ALERT).waitFor();
        look(page, "sign-in-failed", width);

        page.locator("#password").fill(People.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/worklist");
        page.navigate("/account");
        look(page, "account", width);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("安排代办人"))
                .click();
        look(page, "deputy", width);
        page.navigate("/account/password");
        look(page, "new-password", width);
        page.navigate("/emergency");
        look(page, "emergency", width);
        page.navigate("/account");
        main(page)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("退出"))
                .click();

        page.waitForURL("**/sign-in");
        assertThat(page.getByRole(AriaRole.STATUS).textContent()).contains("您已退出登录");
    }

    @ParameterizedTest
    @EnumSource
    void theSecurityAdministratorMakesAnAccount(Width width) {
        Page page = signedIn(people.having(Role.SECURITY_ADMIN, COUNTY), width);
        page.navigate("/accounts");
        look(page, "accounts", width);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("新建账户"))
                .click();
        main(page).getByRole(AriaRole.BUTTON).click();
        look(page, "new-account-faults", width);
        page.locator("#name").fill("周小敏");
        page.locator("#username").fill("zhou." + width.pixels() + "." + System.nanoTime());
        page.getByLabel("未保站社工").check();
        page.locator("#area").selectOption("511781105000");
        main(page).getByRole(AriaRole.BUTTON).click();
        look(page, "one-time-password", width);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("已抄录，看账户"))
                .click();
        look(page, "account-of-another", width);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("安排代办人"))
                .click();
        look(page, "new-deputy", width);
        page.goBack();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("更改使用期限"))
                .click();
        look(page, "validity", width);
        page.goBack();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("收回岗位"))
                .click();
        look(page, "end-grant", width);
        page.goBack();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("重设密码"))
                .click();
        look(page, "reset-password", width);
        page.navigate("/emergencies");
        look(page, "emergencies", width);
    }

    @ParameterizedTest
    @EnumSource
    void theAuditorSearchesAndVerifiesTheTrail(Width width) {
        Page page = signedIn(people.having(Role.AUDITOR, COUNTY), width);
        page.navigate("/audit");
        look(page, "audit", width);
        page.navigate("/audit?kind=SIGN_IN&lang=en");
        look(page, "audit-filtered-en", width);
        page.navigate("/audit/verification?lang=zh-CN");
        look(page, "verification", width);
        main(page).getByRole(AriaRole.BUTTON).click();
        look(page, "verified", width);
    }

    @ParameterizedTest
    @EnumSource
    void theSystemAdministratorComparesAListOfAreas(Width width) {
        Page page = signedIn(people.having(Role.SYSTEM_ADMIN, COUNTY), width);
        page.navigate("/network/areas");
        page.locator("#list")
                .fill("code12,level,unit_type,official_name,short_name,parent_code12\n"
                        + "511781001901,village,社区,新建社区居民委员会,新建社区,511781001000\n");
        main(page).getByRole(AriaRole.BUTTON).click();
        look(page, "areas", width);
    }

    private void look(Page page, String name, Width width) {
        screenshot(page, "administration-" + name + "-" + width.pixels());
        axeClean(page);
    }

    private static Locator main(Page page) {
        return page.getByRole(AriaRole.MAIN);
    }
}
