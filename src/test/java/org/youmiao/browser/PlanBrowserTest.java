package org.youmiao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.youmiao.browser.Chromium.Width;
import org.youmiao.cases.CaseFixtures;
import org.youmiao.cases.CaseFixtures.Given;
import org.youmiao.cases.RiskLevel;
import org.youmiao.kernel.Shanghai;

/** From the first goal to the settled measure: two people, in a browser at both widths. */
class PlanBrowserTest extends BrowserTest {
    @Autowired
    private CaseFixtures fixtures;

    @ParameterizedTest
    @EnumSource
    void aPlanIsWrittenApprovedAndCarriedOut(Width width) {
        Given given = fixtures.givenAnAssessedCase(RiskLevel.YELLOW);
        String path = "/cases/" + given.id().value();

        Page worker = signedIn(given.lead(), width);
        worker.navigate(path + "/plan");
        look(worker, "none", width);
        main(worker).getByRole(AriaRole.LINK, named("写计划")).first().click();
        press(worker, "提交审批");
        worker.getByRole(AriaRole.ALERT).waitFor();
        look(worker, "faults-empty", width);
        worker.locator("#goals-0-text").fill("按时上学");
        measure(worker, 0, "与学校商量返校安排", given);
        press(worker, "保存，再加一项措施");
        measure(worker, 1, "联系父亲每周通话", given);
        look(worker, "form", width);
        press(worker, "提交审批");
        worker.getByRole(AriaRole.ALERT).waitFor();
        look(worker, "faults", width);
        assertThat(worker.locator("#goals-0-measures-1-what").inputValue()).isEqualTo("联系父亲每周通话");
        worker.locator("#child").fill("我想回学校，怕跟不上。");
        worker.locator("#guardian").fill("愿意配合，腰伤好了就接送。");
        press(worker, "提交审批");
        assertThat(worker.getByRole(AriaRole.STATUS).textContent()).contains("已提交审批");
        look(worker, "waiting", width);

        Page second = signedIn(given.approver(), width);
        second.navigate(path + "/plan");
        main(second).getByRole(AriaRole.LINK, named("去审批")).first().click();
        look(second, "approval", width);
        second.getByLabel("退回修改").check();
        press(second, "提交决定");
        second.getByRole(AriaRole.ALERT).waitFor();
        look(second, "approval-faults", width);
        second.getByLabel("批准，开始实施").check();
        press(second, "提交决定");
        assertThat(second.getByRole(AriaRole.STATUS).textContent()).contains("已作出决定");

        worker.navigate(path + "/plan");
        look(worker, "in-force", width);
        main(worker).getByText("登记落实情况").first().click();
        look(worker, "measure", width);
        worker.getByLabel("已落实", new Page.GetByLabelOptions().setExact(true)).check();
        press(worker, "保存");
        assertThat(main(worker).textContent()).contains("已落实");
        main(worker).getByRole(AriaRole.LINK, named("写新计划")).click();
        look(worker, "next", width);
    }

    private static void measure(Page page, int row, String what, Given given) {
        LocalDate inAMonth = LocalDate.now(Shanghai.ZONE).plusMonths(1);
        String field = "#goals-0-measures-" + row + "-";
        page.locator(field + "what").fill(what);
        page.locator(field + "who").selectOption("PERSON:" + given.lead().id());
        page.locator(field + "dueOn").fill(Integer.toString(inAMonth.getYear()));
        page.locator(field + "dueOn-month").fill(Integer.toString(inAMonth.getMonthValue()));
        page.locator(field + "dueOn-day").fill(Integer.toString(inAMonth.getDayOfMonth()));
    }

    private void look(Page page, String name, Width width) {
        axeClean(page);
        screenshot(page, "plan-" + name + "-" + width.pixels());
    }

    private static void press(Page page, String button) {
        main(page)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static Locator main(Page page) {
        return page.getByRole(AriaRole.MAIN);
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
