package org.youmiao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.youmiao.access.Acting;
import org.youmiao.access.People;
import org.youmiao.access.Role;
import org.youmiao.access.SystemActor;
import org.youmiao.browser.Chromium.Width;
import org.youmiao.cases.CaseFixtures;
import org.youmiao.clocks.ClockRounds;
import org.youmiao.clocks.Clocks;
import org.youmiao.clocks.Desk;
import org.youmiao.clocks.StartClock;
import org.youmiao.county.Counties;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Ids;
import org.youmiao.kernel.SubjectRef;

/** The worklist, time limits, rules and the calendar, in a browser at both widths. */
class ClocksBrowserTest extends BrowserTest {
    private static final String COUNTY = "990001000000";
    private static final AreaCode TOWNSHIP = new AreaCode("990001003000");

    @Autowired
    private CaseFixtures cases;

    @Autowired
    private Clocks clocks;

    @Autowired
    private ClockRounds rounds;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Clock time;

    private void started(String rule, String label, Desk desk, int daysAgo) {
        Instant at = time.instant().minus(Duration.ofDays(daysAgo));
        StartClock start = StartClock.of(rule, new SubjectRef("thing", Ids.next()), label, TOWNSHIP, at)
                .at(desk);
        Counties.call(
                QINGHE,
                () -> Acting.system(SystemActor.CLOCKS, () -> transactions.execute(status -> clocks.start(start))));
    }

    @ParameterizedTest
    @EnumSource
    void theStationsLeaderSeesWhatCameUpAndFromWhom(Width width) {
        People.Person supervisor = people.having(Role.CHILD_SUPERVISOR, TOWNSHIP.value());
        started("ASSESS", "C-2026-0031", Desk.station(TOWNSHIP), 20);
        started("REFERRAL_ANSWER", "F-2026-0007", Desk.agency("police"), 20);
        started("PLAN", "C-2026-0044", Desk.station(TOWNSHIP), 1);
        started("POLICE_FEEDBACK", "R-2026-0102", Desk.station(TOWNSHIP), 1);
        Counties.call(QINGHE, rounds::sweep);

        Page page = signedIn(supervisor, width);
        page.navigate("/worklist");

        assertThat(page.content()).contains("已上报到您这里").contains("高检发〔2020〕9号");
        look(page, "worklist", width);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("这个日期怎么算的"))
                .last()
                .click();
        look(page, "clock", width);
    }

    @ParameterizedTest
    @EnumSource
    void aSupervisorAsksTheCountyOfficeForAPause(Width width) {
        var given = cases.givenAnOpenCase();
        People.Person office = people.having(Role.COUNTY_OFFICE, COUNTY);
        Page page = signedIn(given.approver(), width);
        page.navigate("/worklist");
        page.navigate("/cases/" + given.id().value());
        page.navigate(page.locator("a[href^='/clocks/']").first().getAttribute("href"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("暂停计时"))
                .click();
        page.locator("#reason").fill("随父母外出，下周返回");
        page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON).first().click();
        look(page, "pause-faults", width);
        page.locator("#consentedBy").selectOption(office.id().toString());
        look(page, "pause", width);
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyWorklistSaysWhatWouldBeThere(Width width) {
        look(signedIn(people.having(Role.HOTLINE_CLERK, COUNTY), width), "worklist-empty", width);
    }

    @ParameterizedTest
    @EnumSource
    void theSystemAdministratorKeepsRulesCalendarAndRhythms(Width width) {
        String year = String.valueOf(2041 + width.ordinal());
        Page page = signedIn(people.having(Role.SYSTEM_ADMIN, COUNTY), width);
        page.navigate("/clock-rules");
        look(page, "rules", width);
        page.navigate("/clock-rules/FIRST_VISIT");
        look(page, "rule", width);
        page.navigate("/clock-rules/FIRST_VISIT/replacement");
        page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON).first().click();
        look(page, "rule-form", width);
        page.navigate("/rhythms");
        look(page, "rhythms", width);
        page.navigate("/rhythms/RED/replacement");
        look(page, "rhythm-form", width);
        page.navigate("/calendar");
        look(page, "calendar", width);
        page.navigate("/calendar/import");
        look(page, "calendar-form", width);
        page.locator("#file").fill("date,name,kind\n%1$s-01-01,元旦,holiday\n%1$s-10-01,国庆节,holiday\n".formatted(year));
        page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON).first().click();
        look(page, "calendar-preview", width);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("确认导入"))
                .click();
        page.waitForURL("**/calendar");
        assertThat(page.content()).contains("已导入").contains(year + " 年");
    }

    private void look(Page page, String name, Width width) {
        screenshot(page, "clocks-" + name + "-" + width.pixels());
        axeClean(page);
    }
}
