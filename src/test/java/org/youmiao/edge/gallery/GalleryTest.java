package org.youmiao.edge.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.youmiao.browser.Chromium;
import org.youmiao.browser.Chromium.Width;

@SpringBootTest(classes = Gallery.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class GalleryTest {
    @RegisterExtension
    final Chromium chromium = new Chromium();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "worklist,DESK",
        "worklist,PHONE",
        "cases/timeline,DESK",
        "cases/timeline,PHONE",
        "cases,DESK",
        "cases,PHONE",
        "referrals,DESK",
        "referrals,PHONE",
        "reports/new,DESK",
        "reports/new,PHONE",
        "confirm,DESK",
        "missing,DESK",
        "broken,PHONE",
        "worklist?lang=en,DESK",
        "cases?lang=en,PHONE"
    })
    void everyComponentIsUsableByEverybodyAtBothWidths(String path, Width width) {
        Page page = open("/gallery/" + path, width);

        Chromium.screenshot(page, "gallery-" + path.replaceAll("[/?=]", "-") + "-" + width.pixels());
        Chromium.assertAccessible(page);
        Chromium.assertNothingScrollsSideways(page);
    }

    @ParameterizedTest
    @CsvSource({"/help,DESK", "/help,PHONE", "/problems,DESK", "/problems,PHONE", "/problems/stale,DESK"})
    void helpAndProblemTypesAreUsableByEverybodyAtBothWidths(String path, Width width) {
        Page page = open(path, width);

        Chromium.screenshot(page, "edge" + path.replace('/', '-') + "-" + width.pixels());
        Chromium.assertAccessible(page);
        Chromium.assertNothingScrollsSideways(page);
    }

    @ParameterizedTest
    @EnumSource(Width.class)
    void aDeclinedFormComesBackFilledInAndItsSummaryLeadsToTheFields(Width width) {
        Page page = open("/gallery/reports/new", width);
        page.locator("#facts").fill("孩子说昨晚没有吃饭。");
        page.locator("#seenOn").fill("2026");
        page.locator("#seenOn-month").fill("2");
        page.locator("#seenOn-day").fill("30");
        page.locator("main button[type=submit]").click();

        assertThat(page.title()).startsWith("有误：");
        assertThat(page.locator("#facts").inputValue()).isEqualTo("孩子说昨晚没有吃饭。");
        assertThat(page.locator("#seenOn-day").inputValue()).isEqualTo("30");
        assertThat(page.locator(".govuk-error-summary__list li").allInnerTexts())
                .containsExactly("请填写儿童姓名或称呼，不知道请写“不详”。", "什么时候发现的：请填写真实存在的日期，包括年、月、日。", "请说明儿童现在是否安全。");
        Chromium.screenshot(page, "gallery-reports-new-faults-" + width.pixels());
        Chromium.assertAccessible(page);
        page.locator(".govuk-error-summary__list a").first().click();
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("childName");
    }

    @Test
    void aDoneFormGoesOnAndTheNextPageSaysSoOnce() {
        Page page = open("/gallery/reports/new", Width.DESK);
        page.locator("#childName").fill("不详");
        page.locator("#danger").check();
        page.locator("#seenOn").fill("2026");
        page.locator("#seenOn-month").fill("11");
        page.locator("#seenOn-day").fill("9");
        page.locator("#facts").fill("独自在家三天。");
        page.locator("main button[type=submit]").click();

        assertThat(page.url()).endsWith("/gallery/worklist");
        assertThat(page.locator(".ym-banner").innerText()).isEqualTo("已收到，回执号 R-2026-0421。");
        Chromium.screenshot(page, "gallery-banner-1280");
        page.reload();
        assertThat(page.locator(".ym-banner").count()).isZero();
    }

    @Test
    void thePageIsUsableByKeyboardAlone() {
        Page page = open("/gallery/worklist", Width.DESK);
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("govuk-skip-link");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("ym-tile");

        page.locator(".ym-menu > summary").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".ym-menu__list").isVisible()).isTrue();
        Chromium.screenshot(page, "gallery-menu-1280");
        page.keyboard().press("Escape");
        assertThat(page.locator(".ym-menu__list").isVisible()).isFalse();
    }

    private Page open(String path, Width width) {
        Page page = chromium.newPerson("http://localhost:" + port, width);
        page.navigate(path);
        return page;
    }
}
