package org.youmiao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.youmiao.access.People.Person;
import org.youmiao.access.Role;
import org.youmiao.browser.Chromium.Width;
import org.youmiao.intake.Answer;
import org.youmiao.intake.Receipt;
import org.youmiao.intake.ReportFixtures;
import org.youmiao.intake.report.AddToReport;
import org.youmiao.intake.screening.ScreenReport;

/** From a director's report in the evening to the station's decision, in a browser at both widths. */
class IntakeBrowserTest extends BrowserTest {
    @Autowired
    private ReportFixtures reports;

    @Autowired
    private ScreenReport screen;

    @Autowired
    private AddToReport add;

    @ParameterizedTest
    @EnumSource
    void aVillageDirectorReportsAndAddsLater(Width width) {
        Page page = signedIn(people.having(Role.CHILD_DIRECTOR, ReportFixtures.VILLAGE.value()), width);
        page.navigate("/my-reports");
        look(page, "my-reports-empty", width);
        main(page).getByRole(AriaRole.LINK, named("写报告")).click();
        look(page, "report-new", width);
        press(page, "提交报告");
        page.getByRole(AriaRole.ALERT).waitFor();
        look(page, "report-new-faults", width);

        page.getByLabel("不安全", exactly()).check();
        page.locator("#account").fill("孩子独自在家已有两周。\n邻居送饭。");
        page.getByLabel("被遗弃，或者长期没有人照料").check();
        page.locator("#child-name").fill("麦小满");
        press(page, "提交报告");
        page.getByRole(AriaRole.ALERT).waitFor();
        assertThat(page.locator("#account").inputValue()).contains("邻居送饭");
        page.locator("#policeCalled").check();
        press(page, "提交报告");

        assertThat(page.getByRole(AriaRole.STATUS).textContent()).contains("已收到并保存，编号 R-");
        look(page, "report-own", width);
        main(page).getByRole(AriaRole.LINK, named("补充情况")).click();
        page.locator("#text").fill("今晚灯还是黑的。");
        look(page, "report-addition", width);
        press(page, "提交补充");
        assertThat(main(page).textContent()).contains("今晚灯还是黑的");
        page.navigate("/my-reports");
        look(page, "my-reports", width);
    }

    @ParameterizedTest
    @EnumSource
    void theStationScreensAndASecondPersonConfirms(Width width) {
        Receipt receipt = reports.givenAReport();
        Page page = signedIn(people.having(Role.STATION_WORKER, ReportFixtures.TOWNSHIP), width);
        page.navigate("/reports");
        look(page, "inbox", width);
        page.getByText(receipt.number()).click();
        look(page, "report-unit", width);
        main(page).getByRole(AriaRole.LINK, named("去初筛")).click();
        press(page, "我来初筛");
        look(page, "screening", width);
        main(page).getByRole(AriaRole.LINK, named("反馈报告人")).click();
        look(page, "reporter", width);
        page.goBack();
        main(page).getByRole(AriaRole.LINK, named("记录与公安机关的往来")).click();
        look(page, "police", width);
        page.goBack();
        main(page).getByRole(AriaRole.LINK, named("转交其他单位")).click();
        look(page, "passing-on", width);
        page.goBack();
        main(page).getByRole(AriaRole.LINK, named("登记这名儿童并立案")).click();
        look(page, "opening", width);
        page.goBack();
        main(page).getByRole(AriaRole.LINK, named("移交外县（市、区）或者部门")).click();
        look(page, "handing-over", width);
        page.goBack();
        main(page).getByRole(AriaRole.LINK, named("不需进一步处理")).click();
        press(page, "提交复核");
        look(page, "no-action-faults", width);
        page.locator("#reason").fill("经上门核实，系误会。");
        press(page, "提交复核");
        assertThat(page.getByRole(AriaRole.STATUS).textContent()).contains("等待第二人复核");

        Page second = signedIn(people.having(Role.CHILD_SUPERVISOR, ReportFixtures.TOWNSHIP), width);
        second.navigate("/reports/" + receipt.id().value() + "/screening/confirmation");
        look(second, "confirmation", width);
        press(second, "同意");
        look(second, "report-no-action", width);
        assertThat(main(second).textContent()).contains("复核同意");
    }

    @ParameterizedTest
    @EnumSource
    void whoComesSecondIsToldAndMayTakeOver(Width width) {
        Person first = people.having(Role.STATION_WORKER, ReportFixtures.TOWNSHIP);
        Receipt receipt = reports.givenAReport();
        Page page = signedIn(people.having(Role.STATION_WORKER, ReportFixtures.TOWNSHIP), width);
        page.navigate("/reports/" + receipt.id().value() + "/screening");
        Page other = signedIn(first, width);
        other.navigate("/reports/" + receipt.id().value() + "/screening");
        press(other, "我来初筛");

        press(page, "我来初筛");
        page.getByRole(AriaRole.ALERT).waitFor();
        look(page, "taken-up", width);
    }

    @ParameterizedTest
    @EnumSource
    void theStationOpensACaseAndLooksAtWhatComesLater(Width width) {
        Person director = people.having(Role.CHILD_DIRECTOR, ReportFixtures.VILLAGE.value());
        Person worker = people.having(Role.STATION_WORKER, ReportFixtures.TOWNSHIP);
        people.as(
                worker,
                () -> screen.decide(
                        ReportFixtures.openCase(reports.givenAReport().id(), 1)));
        Receipt receipt = reports.givenAReport(director, ReportFixtures.report());
        Page page = signedIn(worker, width);
        page.navigate("/reports/" + receipt.id().value() + "/screening/opening");
        page.locator("#name").fill(ReportFixtures.aName());
        page.getByLabel(director.name()).uncheck();
        press(page, "立案");
        page.getByRole(AriaRole.ALERT).waitFor();
        look(page, "opening-faults", width);
        page.locator("#leftOutReason").fill("是孩子的叔叔");
        page.locator("#guardian-relation").selectOption("FATHER");
        page.locator("#guardian-name").fill("麦大山");
        press(page, "立案");
        assertThat(page.getByRole(AriaRole.STATUS).textContent()).contains("已立案");
        String caseFile = page.url();

        people.as(director, () -> add.add(new AddToReport.Command(receipt.id(), "孩子在喊救命。", true, Answer.YES)));
        page.navigate(caseFile + "/later-facts");
        look(page, "later-facts", width);
        press(page, "已查看");
        assertThat(page.getByRole(AriaRole.STATUS).textContent()).contains("已确认查看");
        page.navigate(caseFile + "/timeline");
        look(page, "timeline-added", width);
    }

    @ParameterizedTest
    @EnumSource
    void theStationOwesAReceipt(Width width) {
        Receipt receipt = reports.givenAReport();
        Page page = signedIn(people.having(Role.STATION_WORKER, ReportFixtures.TOWNSHIP), width);
        page.navigate("/reports/" + receipt.id().value() + "/screening/handing-over");
        page.getByLabel("外县（市、区）").check();
        page.locator("#reason").fill("孩子已随父母迁往。");
        press(page, "移交");
        page.getByRole(AriaRole.ALERT).waitFor();
        look(page, "handing-over-faults", width);
        page.locator("#handedTo").fill("清河县未保办");
        press(page, "移交");
        main(page).getByRole(AriaRole.LINK, named("登记回执")).click();
        look(page, "receipt", width);
        page.locator("#receiptNumber").fill("清收〔2026〕7号");
        press(page, "登记");
        assertThat(main(page).textContent()).contains("回执 清收〔2026〕7号");
        look(page, "report-handed-over", width);
    }

    private void look(Page page, String name, Width width) {
        axeClean(page);
        screenshot(page, "intake-" + name + "-" + width.pixels());
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

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
