package org.youmiao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.youmiao.access.Role;
import org.youmiao.browser.Chromium.Width;

/** A station finds, registers and corrects a child, in a browser at both widths. */
class ChildrenBrowserTest extends BrowserTest {
    private static final String STATION = "511781106000";
    private static final String VILLAGE = "511781106201";

    @ParameterizedTest
    @EnumSource
    void aStationRegistersAChildAddsAGuardianAndFindsIt(Width width) {
        Page page = signedIn(people.having(Role.STATION_WORKER, STATION), width);
        String name = "邬小" + (char) ('一' + System.nanoTime() % 9_000);
        page.navigate("/children");
        look(page, "children-empty-or-few", width);
        press(page, AriaRole.LINK, "登记儿童");
        press(page, AriaRole.BUTTON, "下一步：核对是否已登记");
        look(page, "register-faults", width);
        page.locator("#name").fill(name);
        page.getByLabel("女", new Page.GetByLabelOptions().setExact(true)).check();
        page.locator("#bornYear").fill("2016");
        page.locator("#area").selectOption(VILLAGE);
        press(page, AriaRole.BUTTON, "下一步：核对是否已登记");
        look(page, "possible", width);
        main(page).getByRole(AriaRole.BUTTON).first().click();
        page.waitForURL("**/children/*-*");
        look(page, "child", width);

        press(page, AriaRole.LINK, "添加监护人或照料人");
        look(page, "guardian", width);
        page.locator("#name").fill("邬大山");
        page.locator("#relation").selectOption("PATERNAL_GRANDFATHER");
        page.getByLabel("照料人", new Page.GetByLabelOptions().setExact(true)).check();
        page.locator("#phone").fill("13800000000");
        press(page, AriaRole.BUTTON, "添加");
        assertThat(page.getByRole(AriaRole.STATUS).textContent()).contains("已添加。");
        look(page, "child-with-guardian", width);

        press(page, AriaRole.LINK, "更正资料");
        look(page, "correct", width);
        page.locator("#otherName").fill("苗苗");
        page.locator("#reason").fill("入户时得知");
        press(page, AriaRole.BUTTON, "保存更正");
        look(page, "child-corrected", width);
        press(page, AriaRole.LINK, "管理类别");
        look(page, "groups", width);
        press(page, AriaRole.LINK, "登记类别");
        look(page, "group", width);

        page.locator("#search").fill(name);
        page.keyboard().press("Enter");
        page.waitForURL("**/search");
        assertThat(main(page).textContent()).contains("姓名相同", name);
        look(page, "search", width);
    }

    private void press(Page page, AriaRole role, String name) {
        main(page)
                .getByRole(role, new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static Locator main(Page page) {
        return page.getByRole(AriaRole.MAIN);
    }

    private void look(Page page, String name, Width width) {
        axeClean(page);
        screenshot(page, "people-" + name + "-" + width.pixels());
    }
}
