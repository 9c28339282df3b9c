package org.youmiao.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.youmiao.DatabaseTest;
import org.youmiao.access.People.Person;
import org.youmiao.access.Role;
import org.youmiao.cases.CaseFixtures;
import org.youmiao.cases.CaseFixtures.Given;
import org.youmiao.cases.RiskLevel;
import org.youmiao.http.Answer;
import org.youmiao.http.PageClient;
import org.youmiao.kernel.Ids;
import org.youmiao.kernel.Shanghai;

class PlanPagesTest extends DatabaseTest {
    @Autowired
    private CaseFixtures fixtures;

    @LocalServerPort
    private int port;

    @Test
    void aPlanIsWrittenAndASecondPersonPutsItInForce() {
        Given given = fixtures.givenAnAssessedCase(RiskLevel.YELLOW);

        Answer submitted = as(given.lead()).fillIn(draft(given), full(given, "do", "submit"));
        Answer decided = decide(given.approver(), given, "decision", "APPROVE");

        assertThat(submitted.location()).as(submitted.body()).endsWith("/plan");
        assertThat(decided.location()).as(decided.body()).endsWith("/plan");
        assertThat(as(given.director()).get(plan(given)).body())
                .contains("正在实施：第 1 版计划", "与学校商量返校安排", given.lead().name(), "我想回学校。", "愿意配合。")
                .doesNotContain("/measures/");
    }

    @Test
    void everythingThatIsMissingIsSaidAtOnceAndNothingTypedIsLost() {
        Given given = fixtures.givenAnAssessedCase(RiskLevel.YELLOW);

        Answer again = as(given.lead())
                .fillIn(
                        draft(given),
                        "goals[0].text",
                        "按时上学",
                        "goals[0].measures[0].what",
                        "与学校商量返校安排",
                        "goals[0].measures[0].dueOn.year",
                        "2020",
                        "goals[0].measures[0].dueOn.month",
                        "1",
                        "goals[0].measures[0].dueOn.day",
                        "1",
                        "do",
                        "submit");

        assertThat(again.status()).isEqualTo(400);
        assertThat(again.body())
                .contains("value=\"按时上学\"", "value=\"与学校商量返校安排\"", "value=\"2020\"")
                .contains("请选择由谁做。", "期限不能早于今天。", "满八周岁的孩子，应当听取本人意见", "请写明监护人的意见")
                .contains("href=\"#goals-0-measures-0-who\"", "href=\"#child\"");
    }

    @Test
    void aFaultStandsBesideItsRowAlsoAfterARowWasEmptied() {
        Given given = fixtures.givenAnAssessedCase(RiskLevel.YELLOW);

        Answer again =
                as(given.lead()).fillIn(draft(given), "goals[0].text", "", "goals[1].text", "按时上学", "do", "submit");

        assertThat(again.body())
                .contains("请为这个目标至少写一项措施。", "id=\"goals-0-measures\"")
                .doesNotContain("目标 2");
    }

    @Test
    void oneMoreRowIsAskedForBySavingTheDraft() {
        Given given = fixtures.givenAnAssessedCase(RiskLevel.YELLOW);
        PageClient lead = as(given.lead());

        Answer saved = lead.fillIn(draft(given), full(given, "goals[0].more", "1"));
        Answer grown = lead.get(draft(given) + "?more=0");
        Answer another = lead.fillIn(draft(given), full(given, "do", "goal"));

        assertThat(saved.location()).endsWith("/plan/draft?more=0#goals-0-measures-1-what");
        assertThat(grown.body()).contains("目标 1 的措施 2", "value=\"与学校商量返校安排\"");
        assertThat(another.location()).endsWith("/plan/draft?more=goal#goals-1-text");
    }

    @Test
    void whoWroteThePlanIsNotOfferedTheDecisionAndIsRefused() {
        Given given = fixtures.givenAnAssessedCase(RiskLevel.YELLOW);
        as(given.approver()).fillIn(draft(given), full(given, "do", "submit"));

        assertThat(as(given.approver()).get(plan(given) + "/approval").body()).contains("须由另一人审批");
        for (String page : List.of("/cases/" + given.id().value(), plan(given), "/worklist")) {
            assertThat(as(given.approver()).get(page).body()).as(page).doesNotContain(plan(given) + "/approval");
        }
        assertThat(as(given.approver()).get("/cases/" + given.id().value()).body())
                .contains("等待另一人：审批帮扶计划");
        Person second = people.having(Role.CHILD_SUPERVISOR, CaseFixtures.TOWNSHIP);
        assertThat(as(second).get("/cases/" + given.id().value()).body())
                .contains(plan(given) + "/approval")
                .doesNotContain("等待另一人");
        assertThat(as(given.approver())
                        .post(plan(given) + "/approval", "plan", pending(given), "version", "1", "decision", "APPROVE")
                        .status())
                .isEqualTo(403);
        assertThat(as(given.lead()).get(plan(given) + "/approval").status()).isEqualTo(403);
    }

    @Test
    void aReturnedPlanComesBackToItsWriterWithTheReason() {
        Given given = fixtures.givenACaseWithASubmittedPlan();

        Answer unexplained = decide(given.approver(), given, "decision", "RETURN");
        Answer returned = decide(given.approver(), given, "decision", "RETURN", "note", "请写明由谁接送。");

        assertThat(unexplained.status()).isEqualTo(400);
        assertThat(unexplained.body()).contains("请写明需要修改的地方。", "与学校商量返校安排");
        assertThat(returned.location()).endsWith("/plan");
        assertThat(as(given.lead()).get(draft(given)).body()).contains("请写明由谁接送。", "与学校商量返校安排");
    }

    @Test
    void ofTwoWhoWriteAtOnceTheSecondIsToldAndKeepsTheText() {
        Given given = fixtures.givenAnAssessedCase(RiskLevel.YELLOW);
        Person colleague = people.having(Role.STATION_WORKER, CaseFixtures.TOWNSHIP);
        as(given.lead()).fillIn(draft(given), full(given, "do", "save"));
        as(given.lead()).fillIn(draft(given), full(given, "do", "save"));

        Answer begun = as(colleague).post(draft(given), full(given, "child", "第二个人写的。", "do", "save"));
        Answer stale = as(colleague).post(draft(given), full(given, "child", "第二个人写的。", "version", "1", "do", "save"));

        assertThat(begun.status()).isEqualTo(409);
        assertThat(begun.body()).contains("他人已开始编写这个个案的计划", "第二个人写的。", "查看他人保存的最新内容");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.body()).contains("他人已作更改", "第二个人写的。");
    }

    @Test
    void theSameFormSentTwiceHasOneEffect() {
        Given given = fixtures.givenAnAssessedCase(RiskLevel.YELLOW);
        String key = Ids.next().toString();
        PageClient lead = as(given.lead());

        Answer first = lead.post(draft(given), full(given, "idempotencyKey", key, "do", "submit"));
        Answer second = lead.post(draft(given), full(given, "idempotencyKey", key, "do", "submit"));

        assertThat(first.status()).as(first.body()).isEqualTo(303);
        assertThat(second.location()).isEqualTo(first.location());
        assertThat(lead.get(plan(given)).body()).contains("待审批：第 1 版计划");
    }

    @Test
    void aNewPlanBeginsFromWhatIsStillOwed() {
        Given given = fixtures.givenAPlannedCase();
        PageClient lead = as(given.lead());
        String first = measures(lead, given).getFirst();
        lead.fillIn(first, "outcome", "DONE");

        Answer form = lead.get(draft(given));

        assertThat(form.body()).contains("将替代第 1 版", "联系父亲每周通话").doesNotContain("与学校商量返校安排", "我想回学校，怕跟不上。");
    }

    @Test
    void aMeasureIsExplainedAndOfTwoWhoDoSoTheSecondIsTold() {
        Given given = fixtures.givenAPlannedCase();
        PageClient lead = as(given.lead());
        String measure = measures(lead, given).getFirst();
        String version = lead.get(measure).input("version");

        Answer silent = lead.fillIn(measure, "outcome", "NOT_DONE");
        Answer explained = lead.fillIn(measure, "outcome", "NOT_DONE", "note", "学校放假，开学后再谈。");
        Answer second = as(given.approver()).post(measure, "version", version, "outcome", "DONE", "what", "与学校商量返校安排");

        assertThat(silent.status()).isEqualTo(400);
        assertThat(silent.body()).contains("请写明原因。", "与学校商量返校安排");
        assertThat(explained.location()).endsWith("/plan");
        assertThat(second.status()).isEqualTo(412);
        assertThat(lead.get(plan(given)).body()).contains("未落实，已说明", "学校放假，开学后再谈。", "更正");
    }

    @Test
    void aCaseWithoutAnAssessmentIsAssessedFirst() {
        Given given = fixtures.givenAnOpenCase();

        assertThat(as(given.lead()).get(plan(given)).body()).contains("先评估，再写计划");
        assertThat(as(given.lead())
                        .fillIn(draft(given), full(given, "do", "submit"))
                        .status())
                .isEqualTo(409);
    }

    private Answer decide(Person who, Given given, String... fields) {
        PageClient client = as(who);
        String path = plan(given) + "/approval";
        Answer form = client.get(path);
        List<String> all = new ArrayList<>(Arrays.asList(fields));
        for (String carried : List.of("plan", "version", "goals[0].text", "goals[0].measures[0].what", "mayDecide")) {
            all.addAll(List.of(carried, form.input(carried)));
        }
        return client.post(path, all.toArray(String[]::new));
    }

    /** The plan that is being made, from the link to its full text. */
    private String pending(Given given) {
        return links(as(given.lead()), given, "/plan/versions/").getFirst().replaceFirst(".*/", "");
    }

    private static List<String> measures(PageClient client, Given given) {
        return links(client, given, "/measures/");
    }

    private static List<String> links(PageClient client, Given given, String to) {
        return Pattern.compile("href=\"(/cases/[^\"]+" + to + "[^\"]+)\"")
                .matcher(client.get(plan(given)).body())
                .results()
                .map(link -> link.group(1))
                .toList();
    }

    /** A plan without gaps, and more fields after it. */
    private static String[] full(Given given, String... more) {
        LocalDate inAMonth = LocalDate.now(Shanghai.ZONE).plusMonths(1);
        List<String> fields = new ArrayList<>(List.of(
                "goals[0].text",
                "按时上学",
                "goals[0].measures[0].what",
                "与学校商量返校安排",
                "goals[0].measures[0].who",
                "PERSON:" + given.lead().id(),
                "goals[0].measures[0].dueOn.year",
                Integer.toString(inAMonth.getYear()),
                "goals[0].measures[0].dueOn.month",
                Integer.toString(inAMonth.getMonthValue()),
                "goals[0].measures[0].dueOn.day",
                Integer.toString(inAMonth.getDayOfMonth()),
                "child",
                "我想回学校。",
                "guardian",
                "愿意配合。"));
        fields.addAll(Arrays.asList(more));
        return fields.toArray(String[]::new);
    }

    private static String plan(Given given) {
        return "/cases/" + given.id().value() + "/plan";
    }

    private static String draft(Given given) {
        return plan(given) + "/draft";
    }

    private PageClient as(Person person) {
        return PageClient.of(person, port);
    }
}
