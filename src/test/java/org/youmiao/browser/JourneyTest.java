package org.youmiao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.youmiao.access.People.Person;
import org.youmiao.access.Role;
import org.youmiao.browser.Chromium.Width;
import org.youmiao.cases.referral.ReferralFixtures;
import org.youmiao.kernel.Shanghai;

/**
 * The main job, from a school's report to the follow-up after the case was closed: six people of four agencies (school, station
 * with its village director, hospital, police), through pages alone, at both widths.
 */
class JourneyTest extends BrowserTest {
    private static final String COUNTY = "511781000000";
    private static final String TOWNSHIP = "511781228000";
    private static final String VILLAGE = "511781228202";
    private static final String CHILDS_WORDS = "奶奶摔了，我不敢一个人睡。";
    private static final String ONLY_FOR_POLICE = "请核查户籍，尽快反馈。";

    @Autowired
    private ReferralFixtures.Acts acts;

    private String child;
    private String caseFile;
    private Desk school;
    private Desk worker;
    private Desk supervisor;
    private Desk director;
    private Desk hospital;
    private Desk police;

    @ParameterizedTest
    @EnumSource
    void aReportBecomesACaseIsWorkedByManyHandsAndIsClosed(Width width) {
        everyoneSitsDown(width);
        theStationKnowsTheChild();
        theSchoolReports();
        theStationScreensAndOpensACase();
        eachSeesOnlyWhatTheyMay();
        theWorkerAssesses();
        theWorkerPlansAndTheSupervisorApproves();
        theDirectorVisitsAndIsWorried();
        theWorryJoinsTheCase();
        theHospitalDoesItsPartWithTheKeyboardAlone();
        aReferralIsWithdrawnWhileItIsBeingRead();
        theCaseIsClosedByTwoPeopleAndFollowedUp();
        theTimelineTellsAllOfIt();
    }

    private void everyoneSitsDown(Width width) {
        child = "祁小" + (char) ('一' + Math.floorMod(System.nanoTime(), 9_000));
        Person admin = people.having(Role.SYSTEM_ADMIN, COUNTY);
        people.as(admin, () -> acts.readAgencies("""
                edu-j,市教育局,EDUCATION,2021-06-01,
                wj-j,市卫生健康局,HEALTH,2021-06-01,
                ga-j,市公安局,POLICE,2021-06-01,
                """));
        school = desk(width, Role.AGENCY_LIAISON, COUNTY, "edu-j");
        worker = desk(width, Role.STATION_WORKER, TOWNSHIP);
        supervisor = desk(width, Role.CHILD_SUPERVISOR, TOWNSHIP);
        director = desk(width, Role.CHILD_DIRECTOR, VILLAGE);
        hospital = desk(width, Role.AGENCY_LIAISON, COUNTY, "wj-j");
        police = desk(width, Role.AGENCY_LIAISON, COUNTY, "ga-j");
    }

    private void theStationKnowsTheChild() {
        worker.open("/children/new");
        worker.fill("name", child);
        worker.tick("sex", "FEMALE");
        worker.fill("bornYear", Integer.toString(LocalDate.now(Shanghai.ZONE).getYear() - 9));
        worker.select("area", VILLAGE);
        worker.press("下一步：核对是否已登记");
        assertThat(worker.submit("登记")).contains("已登记");
    }

    private void theSchoolReports() {
        school.open("/my-reports/new");
        assertThat(school.text()).contains("110");
        school.tick("dangerNow", "YES");
        school.tick("policeCalled", "YES");
        school.fill("account", "孩子说奶奶昨夜摔伤，家里没有别的大人。");
        school.tick("situation", "ABANDONED");
        school.fill("child-name", child);
        school.tick("child.sex", "FEMALE");
        school.fill("child-age", "9");
        school.select("area", VILLAGE);
        assertThat(school.submit("提交报告")).contains("已收到并保存，编号 R-");
        school.look("report-sent");
    }

    private void theStationScreensAndOpensACase() {
        worker.open("/reports");
        worker.look("inbox");
        worker.open("/reports?urgent=true");
        worker.main().locator("a[href^='/reports/']").first().click();
        worker.follow("去初筛");
        worker.press("我来初筛");
        worker.link("就是这名儿童，立案").waitFor();
        assertThat(worker.text()).contains("110", "姓名相同", child);
        worker.look("screening");
        worker.follow("就是这名儿童，立案");
        worker.look("opening");
        worker.fill("withoutPolice", "学校已拨打 110，民警在场。");
        assertThat(worker.submit("立案")).contains("已立案");
        caseFile = worker.path();
        worker.look("case-new");
    }

    private void eachSeesOnlyWhatTheyMay() {
        director.open("/cases");
        assertThat(director.text()).contains(child);
        director.open(caseFile);
        assertThat(director.main()
                        .locator("a[href*='/assessments/draft'], a[href*='/closure/new']")
                        .count())
                .isZero();
        school.open("/my-reports");
        assertThat(school.text()).contains("R-").doesNotContain(child);
        for (Desk stranger : List.of(school, hospital, police)) {
            assertThat(status(stranger, caseFile)).isEqualTo(403);
        }
        Desk neighbour = desk(worker.width(), Role.STATION_WORKER, "511781110000");
        assertThat(status(neighbour, caseFile)).isEqualTo(404);
    }

    private void theWorkerAssesses() {
        worker.open(caseFile + "/assessments/draft");
        worker.look("assessment");
        for (int part = 0; part < 3; part++) {
            for (Locator question : worker.main().locator(".govuk-radios").all()) {
                question.locator("input").nth(1).check();
            }
            String before = worker.page().url();
            worker.press("保存并继续");
            worker.page().waitForURL(url -> !url.equals(before));
        }
        worker.look("assessment-decision");
        worker.tick("grade", "INSUFFICIENT");
        worker.fill("summary", "祖母受伤后无人照料，母亲在外务工，邻居可以暂时帮忙。");
        worker.fill("reason", "祖母住院期间夜间无人，先按较高等级安排探访。");
        assertThat(worker.submit("作出结论")).contains("已作出结论");
    }

    private void theWorkerPlansAndTheSupervisorApproves() {
        worker.open(caseFile + "/plan/draft");
        worker.fill("goals-0-text", "夜间有大人陪伴");
        worker.fill("goals-0-measures-0-what", "联系母亲返乡，期间由姨母同住");
        worker.field("goals-0-measures-0-who").selectOption(new SelectOption().setIndex(1));
        worker.day("goals-0-measures-0-dueOn", LocalDate.now(Shanghai.ZONE).plusWeeks(2));
        worker.fill("child", "想让姨来住。");
        worker.fill("guardian", "母亲电话同意，下周回来。");
        worker.look("plan");
        assertThat(worker.submit("提交审批")).contains("已提交审批");
        assertThat(worker.main().getByText("去审批").count()).isZero();

        supervisor.open(caseFile + "/plan");
        supervisor.follow("去审批");
        supervisor.look("plan-approval");
        supervisor.tick("decision", "APPROVE");
        assertThat(supervisor.submit("提交决定")).contains("已作出决定");
    }

    private void theDirectorVisitsAndIsWorried() {
        director.open(caseFile + "/visits/new");
        director.tick("outcome", "MADE");
        director.now("occurredAt", "at");
        director.select("place", "HOME");
        director.tick("seen", "CHILD");
        director.tick("seenAlone", "true");
        director.fill("childWords", CHILDS_WORDS);
        director.tick("worried", "true");
        director.unfold("有担心时填写");
        director.tick("dangerNow", "NO");
        director.select("situation", "6");
        director.look("visit");
        assertThat(director.submit("保存探访")).contains("已保存探访，并已报告，回执编号 R-");
        director.look("visits");
    }

    private void theWorryJoinsTheCase() {
        supervisor.open("/reports");
        supervisor.main().locator("a[href^='/reports/']").first().click();
        assertThat(supervisor.text()).contains(CHILDS_WORDS);
        supervisor.follow("去初筛");
        supervisor.press("我来初筛");
        supervisor.follow("就是这名儿童，并入个案");
        assertThat(supervisor.submit("并入")).contains("已并入个案");
    }

    private void theHospitalDoesItsPartWithTheKeyboardAlone() {
        refer("wj-j", "请为祖母安排住院期间的护理。", "NAME", "VILLAGE");
        hospital.open("/referrals");
        hospital.tabTo(hospital.main()
                .locator("a[href^='/referrals/']:not([href*='?'])")
                .first());
        hospital.page().keyboard().press("Enter");
        hospital.link("去答复").waitFor();
        assertThat(hospital.text()).contains(child, "楼房坪村").doesNotContain(CHILDS_WORDS, "奶奶昨夜摔伤", "夜间有大人陪伴");
        hospital.look("referral");
        answerByKeyboard("ACCEPT", "");
        answerByKeyboard("REPORT_PROGRESS", "已安排病房，家属可陪护。");
        answerByKeyboard("COMPLETE", "已出院，社区医生随访。");
        worker.open(caseFile + "/referrals");
        assertThat(worker.text()).contains("已办结", "社区医生随访");
        worker.look("referrals");
    }

    private void aReferralIsWithdrawnWhileItIsBeingRead() {
        refer("ga-j", ONLY_FOR_POLICE, "NAME");
        police.open("/referrals");
        police.main().locator("a[href^='/referrals/']:not([href*='?'])").first().click();
        police.link("去答复").waitFor();
        String referral = police.path();
        assertThat(police.text()).contains(ONLY_FOR_POLICE);

        worker.open(referral + "/withdrawal");
        worker.fill("reason", "户籍已由村委会核实。");
        assertThat(worker.submit("撤回转介")).contains("已撤回");

        assertThat(status(police, referral)).isEqualTo(404);
        assertThat(police.page().content()).doesNotContain(ONLY_FOR_POLICE);
        assertThat(police.page().request().get(referral + "/letter.pdf").status())
                .isEqualTo(404);
    }

    private void theCaseIsClosedByTwoPeopleAndFollowedUp() {
        worker.open(caseFile + "/plan");
        worker.main().getByText("登记落实情况").first().click();
        worker.tick("outcome", "DONE");
        worker.submit("保存");
        worker.open(caseFile + "/later-facts");
        worker.look("later-facts");
        assertThat(worker.submit("已查看")).contains("已确认查看");
        worker.open(caseFile + "/closure");
        worker.look("closure");
        worker.follow("提出结案");
        worker.tick("reasons", "GOALS_REACHED");
        worker.fill("summary", "祖母已出院，母亲返乡，夜间有大人陪伴。");
        assertThat(worker.submit("提交审批")).contains("已提交审批");
        assertThat(worker.main().getByText("去审批").count()).isZero();

        supervisor.open(caseFile + "/closure");
        supervisor.follow("去审批");
        supervisor.tick("decision", "APPROVE");
        supervisor.look("closure-approval");
        assertThat(supervisor.submit("提交决定")).contains("已作出决定");

        worker.open(caseFile + "/follow-up");
        worker.now("occurredAt", "at");
        worker.tick("means", "PHONE");
        worker.tick("result", "STABLE");
        worker.fill("note", "母亲接电话，孩子按时上学。");
        assertThat(worker.submit("保存回访")).contains("已保存回访");
        worker.look("closed");
    }

    private void theTimelineTellsAllOfIt() {
        worker.open(caseFile + "/timeline");
        assertThat(worker.text()).contains("祖母已出院", CHILDS_WORDS, "社区医生随访", "母亲接电话");
        worker.look("timeline");
        assertThat(worker.page().request().get(caseFile + "/summary.pdf").body())
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        worker.open("/worklist");
        worker.look("worklist");
    }

    private void refer(String agency, String purpose, String... parts) {
        worker.open(caseFile + "/referrals/new");
        worker.select("agency", agency);
        worker.fill("purpose", purpose);
        worker.select("basis", "DEPARTMENTS_COOPERATE");
        List.of(parts).forEach(part -> worker.tick("parts", part));
        worker.look("referral-new-" + agency);
        assertThat(worker.submit("送出转介")).contains("转介已送出");
    }

    /** The first answer on offer gets the focus; the arrow keys choose among the others. */
    private void answerByKeyboard(String step, String text) {
        hospital.tabTo(hospital.link("去答复"));
        hospital.page().keyboard().press("Enter");
        hospital.button("保存答复").waitFor();
        hospital.tabTo(hospital.main().locator("[name=step]").first());
        hospital.page().keyboard().press("Space");
        Locator wanted = hospital.main().locator("[name=step][value=" + step + "]");
        for (int i = 0; i < 4 && !wanted.isChecked(); i++) {
            hospital.page().keyboard().press("ArrowDown");
        }
        hospital.tabTo(hospital.field("text"));
        hospital.page().keyboard().insertText(text);
        hospital.tabTo(hospital.button("保存答复"));
        hospital.page().keyboard().press("Enter");
        hospital.page().getByText("已答复。").waitFor();
    }

    private Desk desk(Width width, Role role, String area, String... agency) {
        return new Desk(signedIn(people.having(role, area, agency), width), width, "journey");
    }

    private static int status(Desk desk, String path) {
        return desk.page().navigate(path).status();
    }
}
