package org.youmiao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.youmiao.access.Role;
import org.youmiao.browser.Chromium.Width;
import org.youmiao.cases.CaseFixtures;
import org.youmiao.cases.RiskLevel;
import org.youmiao.cases.referral.DisclosedPart;
import org.youmiao.cases.referral.ReferralFixtures;

/** The pages of a case in a browser at both widths: found, visited, referred, answered, closed, followed up. */
class CasesBrowserTest extends BrowserTest {
    @Autowired
    private CaseFixtures fixtures;

    @Autowired
    private ReferralFixtures referrals;

    @ParameterizedTest
    @EnumSource
    void aCaseIsFoundReadVisitedAndReferred(Width width) {
        var given = referrals.givenAFullCase();
        String path = "/cases/" + given.caseId().value();
        Page page = signedIn(given.worker(), width);
        look(page, "worklist", width);
        page.navigate("/cases");
        look(page, "list", width);
        page.navigate(path);
        look(page, "overview", width);
        page.navigate(path + "/team");
        look(page, "team", width);
        press(page, AriaRole.LINK, "邀请成员");
        look(page, "team-call", width);
        press(page, AriaRole.BUTTON, "邀请");
        look(page, "team-call-faults", width);
        page.navigate(path + "/team/lead");
        look(page, "team-lead", width);
        page.navigate(path + "/looks");
        look(page, "looks", width);
        page.navigate("/children/" + given.child().value() + "/cases");
        look(page, "child-cases", width);

        page.navigate(path + "/visits");
        press(page, AriaRole.LINK, "记探访");
        look(page, "visit-form", width);
        page.getByText("有担心时填写").click();
        look(page, "visit-form-worried", width);
        page.navigate(path + "/visits/new");
        page.getByLabel("儿童本人").check();
        page.locator("#childWords").fill("奶奶腿疼，我自己做饭。\n想给爸爸打电话。");
        press(page, AriaRole.BUTTON, "保存探访");
        page.waitForURL("**/visits");
        look(page, "visits", width);
        main(page).getByText("补充更正").first().click();
        look(page, "visit-amendment", width);

        page.navigate(path + "/referrals/new");
        look(page, "referral-form", width);
        page.locator("#agency").selectOption(given.agency());
        page.locator("#purpose").fill("请帮助返校，并安排班主任家访。");
        page.locator("#basis").selectOption("SCHOOL_DROPOUT");
        page.locator("#parts").check();
        press(page, AriaRole.BUTTON, "送出转介");
        page.waitForURL("**/referrals/*-*");
        look(page, "referral-sender", width);
        page.navigate(path + "/referrals");
        look(page, "case-referrals", width);
        page.navigate(path + "/timeline");
        look(page, "timeline", width);
    }

    @ParameterizedTest
    @EnumSource
    void anAgencyReadsAndAnswers(Width width) {
        var given = referrals.givenAFullCase();
        var id = referrals.givenAReferral(given, DisclosedPart.NAME, DisclosedPart.SCHOOL, DisclosedPart.VISIT_SUMMARY);
        Page page = signedIn(given.liaison(), width);
        look(page, "worklist-liaison", width);
        page.navigate("/referrals");
        look(page, "referrals-inbox", width);
        page.navigate("/referrals/" + id.value());
        look(page, "referral-agency", width);
        page.navigate("/referrals/" + id.value() + "/answer");
        look(page, "referral-answer", width);
        page.getByLabel("接受", new Page.GetByLabelOptions().setExact(true)).check();
        main(page).getByRole(AriaRole.BUTTON).first().click();
        page.waitForURL("**/referrals/*-*");
        look(page, "referral-accepted", width);
        page.navigate("/referrals/" + id.value() + "/answer");
        page.getByLabel("办结", new Page.GetByLabelOptions().setExact(true)).check();
        page.locator("#text").fill("已返校，班主任每周家访。");
        main(page).getByRole(AriaRole.BUTTON).first().click();
        page.waitForURL("**/referrals/*-*");

        Page worker = signedIn(given.worker(), width);
        worker.navigate("/referrals/" + id.value() + "/acknowledgement");
        look(worker, "referral-acknowledgement", width);
        assertThat(main(worker).textContent()).contains("办结：已返校，班主任每周家访。");
        worker.navigate("/referrals/" + id.value() + "/withdrawal");
        look(worker, "referral-withdrawal", width);
    }

    @ParameterizedTest
    @EnumSource
    void aCaseIsOpenedClosedFollowedUpAndReopened(Width width) {
        var lead = people.having(Role.STATION_WORKER, CaseFixtures.TOWNSHIP);
        var child = fixtures.givenAChild(lead);
        Page page = signedIn(lead, width);
        page.navigate("/children/" + child.value() + "/cases");
        press(page, AriaRole.LINK, "开立个案");
        look(page, "opening", width);
        press(page, AriaRole.BUTTON, "开立个案");
        look(page, "opening-faults", width);
        page.locator("#note").fill("入户排查时发现照料不足。");
        press(page, AriaRole.BUTTON, "开立个案");
        page.waitForURL("**/cases/*-*");
        look(page, "overview-opened", width);

        var given = fixtures.givenAnAssessedCase(RiskLevel.GREEN);
        String path = "/cases/" + given.id().value();
        Page worker = signedIn(given.lead(), width);
        worker.navigate(path + "/closure");
        look(worker, "closure", width);
        worker.navigate(path + "/closure/new");
        look(worker, "closure-form", width);
        worker.locator("#reasons").check();
        worker.locator("#summary").fill("目标已达成。\n奶奶能照料。");
        main(worker).getByRole(AriaRole.BUTTON).first().click();
        worker.waitForURL("**/closure");
        look(worker, "closure-proposed", width);

        Page approver = signedIn(given.approver(), width);
        approver.navigate(path + "/closure/approval");
        look(approver, "closure-approval", width);
        approver.locator("#decision").check();
        main(approver).getByRole(AriaRole.BUTTON).first().click();
        approver.waitForURL("**/closure");
        look(approver, "closure-closed", width);
        approver.navigate(path + "/follow-up");
        look(approver, "follow-up", width);
        approver.navigate(path + "/reopening");
        look(approver, "reopening", width);
        assertThat(main(approver).textContent()).contains("重新打开");
    }

    @ParameterizedTest
    @EnumSource
    void theCountyOfficeTakesACaseUp(Width width) {
        var given = fixtures.givenAPlannedCase();
        String path = "/cases/" + given.id().value();
        Page page = signedIn(people.having(Role.COUNTY_OFFICE, "990001000000"), width);
        page.navigate(path + "/team");
        press(page, AriaRole.LINK, "提级办理");
        look(page, "elevation", width);
        press(page, AriaRole.BUTTON, "提级办理");
        look(page, "elevation-faults", width);
        page.locator("#reason").fill("报告涉及该站人员。");
        press(page, AriaRole.BUTTON, "提级办理");
        page.waitForURL("**/team");
        look(page, "elevated", width);
        assertThat(main(page).textContent()).contains("由您主责").doesNotContain("提级办理");

        Page lead = signedIn(given.lead(), width);
        assertThat(lead.navigate(path).status()).isEqualTo(404);
    }

    private void press(Page page, AriaRole role, String name) {
        main(page)
                .getByRole(role, new Locator.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private static Locator main(Page page) {
        return page.getByRole(AriaRole.MAIN);
    }

    private void look(Page page, String name, Width width) {
        axeClean(page);
        screenshot(page, "cases-" + name + "-" + width.pixels());
    }
}
