package org.youmiao.cases.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youmiao.DatabaseTest;
import org.youmiao.access.People.Person;
import org.youmiao.access.Role;
import org.youmiao.cases.CaseActs;
import org.youmiao.cases.CaseFixtures;
import org.youmiao.cases.CaseFixtures.Given;
import org.youmiao.cases.RiskLevel;
import org.youmiao.cases.plan.MeasureState;
import org.youmiao.cases.plan.MeasureView;
import org.youmiao.cases.plan.SettleMeasure;
import org.youmiao.cases.plan.Voice;
import org.youmiao.clocks.ClockView;
import org.youmiao.http.Answer;
import org.youmiao.http.ApiClient;
import org.youmiao.http.PageClient;
import org.youmiao.kernel.Ids;
import org.youmiao.kernel.Now;
import org.youmiao.kernel.Shanghai;

class ReviewTest extends DatabaseTest {
    private static final Voice HEARD = new Voice("我想继续上舞蹈课。", null);

    @Autowired
    private CaseFixtures fixtures;

    @Autowired
    private CaseActs acts;

    @Autowired
    private CaseActs.Doing doing;

    @Autowired
    private RecordReview recording;

    @Autowired
    private ReadReviews reading;

    @Autowired
    private SettleMeasure settling;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @Test
    void aReviewLooksAtEachMeasureAndTheNextOneIsDueByTheRhythm() {
        Given given = fixtures.givenAPlannedCase();
        List<MeasureView> measures = measures(given);
        people.as(
                given.lead(),
                () -> settling.settle(new SettleMeasure.Command(
                        given.id(), measures.getFirst().id(), 1, SettleMeasure.Outcome.DONE, null)));
        Instant before = review(given).dueAt();
        Instant later = Instant.now().plus(Duration.ofDays(20));

        Now.at(later, () -> record(given, given.lead(), looks(measures, "父亲每周通话一次。"), HEARD));

        assertThat(review(given).dueAt()).isAfter(before.plus(Duration.ofDays(15)));
        ReviewView seen = people.as(given.lead(), () -> reading.of(given.id())).getFirst();
        assertThat(seen.by()).isEqualTo(given.lead().name());
        assertThat(seen.conclusion()).isEqualTo(ReviewConclusion.GO_ON);
        assertThat(seen.child()).isEqualTo(HEARD);
        assertThat(seen.measures())
                .extracting(ReviewView.Looked::state)
                .containsExactly(MeasureState.DONE, MeasureState.OPEN);
        assertThat(seen.measures()).extracting(ReviewView.Looked::remark).containsOnly("父亲每周通话一次。");
    }

    @Test
    void ofEachOpenMeasureSomethingIsSaid() {
        Given given = fixtures.givenAPlannedCase();

        assertThatThrownBy(() -> record(given, given.lead(), looks(measures(given), null), HEARD))
                .hasMessage("invalid.required")
                .extracting("field")
                .isEqualTo("measures[0].remark");
        assertThatThrownBy(() -> record(given, given.lead(), List.of(), HEARD))
                .hasMessage("invalid.not-looked-at")
                .extracting("field")
                .isEqualTo("measures");
    }

    @Test
    void theChildIsHeardOrItIsSaidWhyNot() {
        Given given = fixtures.givenAnAssessedCase(RiskLevel.YELLOW);

        assertThatThrownBy(() -> record(given, given.lead(), List.of(), Voice.SILENT))
                .hasMessage("invalid.not-heard")
                .extracting("field")
                .isEqualTo("child");
        record(given, given.lead(), List.of(), new Voice(null, "孩子住院，医生不同意谈话。"));
    }

    @Test
    void aCaseIsAssessedBeforeItIsReviewed() {
        Given given = fixtures.givenAnOpenCase();

        assertThatThrownBy(() -> record(given, given.lead(), List.of(), HEARD)).hasMessage("case.state");
    }

    @Test
    void onlyThoseWhoWorkOnTheCaseReviewItAndNobodyWritesOverAReview() {
        Given given = fixtures.givenAnAssessedCase(RiskLevel.YELLOW);
        record(given, given.lead(), List.of(), HEARD);
        Person stranger = people.having(Role.STATION_WORKER, CaseFixtures.OTHER_TOWNSHIP);

        assertThatThrownBy(() -> record(given, given.director(), List.of(), HEARD))
                .hasMessage("refused.permission");
        assertThatThrownBy(() -> record(given, stranger, List.of(), HEARD)).hasMessage("not-found");
        assertThatThrownBy(() -> people.as(stranger, () -> reading.of(given.id())))
                .hasMessage("not-found");
        assertThatThrownBy(() -> people.as(
                        given.lead(),
                        () -> doing.working(() ->
                                jdbc.sql("UPDATE case_review SET note = '改'").update())))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void thePageAsksAboutEachMeasureAndOpensWhatWasConcluded() {
        Given given = fixtures.givenAPlannedCase();
        PageClient lead = PageClient.of(given.lead(), port);
        String path = "/cases/" + given.id().value() + "/reviews";
        Answer form = lead.get(path + "/new");
        assertThat(form.body()).contains("与学校商量返校安排", "联系父亲每周通话");

        Answer again = lead.submit(path + "/new", form, filled(true, "child", "我想回学校。"));
        assertThat(again.status()).as(again.body()).isEqualTo(400);
        assertThat(again.body()).contains("我想回学校。", "与学校商量返校安排", "请写明这项措施现在怎样");
        Answer saved = lead.submit(
                path + "/new",
                again,
                filled(false, "child", "我想回学校。", "measures[0].remark", "已约好时间。", "measures[1].remark", "已通话三次。"));

        assertThat(saved.location()).as(saved.body()).endsWith("/plan/draft");
        assertThat(lead.get(path).body()).contains("我想回学校。", "已约好时间。", "修改计划");
    }

    @Test
    void aCallingSystemRecordsAndReadsReviews() {
        Given given = fixtures.givenAnAssessedCase(RiskLevel.YELLOW);
        ApiClient lead = ApiClient.of(given.lead(), port);
        String path = "/api/v1/cases/" + given.id().value() + "/reviews";

        Answer made = lead.call(
                "POST",
                path,
                """
                {"reviewedOn": "%s", "measures": [], "child": {"said": "还好。"}, "guardian": {"notAsked": "外出务工。"},
                 "conclusion": "NEW_ASSESSMENT", "note": "情况有变化。"}""".formatted(LocalDate.now(Shanghai.ZONE)),
                "Idempotency-Key",
                Ids.next().toString());

        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(lead.get(path).json().at("/0/conclusion").asString()).isEqualTo("NEW_ASSESSMENT");
        assertThat(lead.get(path).json().at("/0/guardian/notAsked").asString()).isEqualTo("外出务工。");
    }

    private static String[] filled(boolean withoutRemarks, String... more) {
        LocalDate today = LocalDate.now(Shanghai.ZONE);
        List<String> all = new java.util.ArrayList<>(List.of(
                "reviewedOn.year",
                Integer.toString(today.getYear()),
                "reviewedOn.month",
                Integer.toString(today.getMonthValue()),
                "reviewedOn.day",
                Integer.toString(today.getDayOfMonth()),
                "guardian",
                "愿意配合。",
                "conclusion",
                "NEW_PLAN",
                "note",
                "原来的安排已不合适。"));
        if (withoutRemarks) {
            all.addAll(List.of("measures[0].remark", "", "measures[1].remark", ""));
        }
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private ReviewId record(Given given, Person who, List<RecordReview.Look> looks, Voice child) {
        return people.as(
                who,
                () -> recording.record(new RecordReview.Command(
                        given.id(),
                        LocalDate.now(Shanghai.ZONE),
                        looks,
                        child,
                        new Voice("愿意配合。", null),
                        ReviewConclusion.GO_ON,
                        "安排合适，继续。")));
    }

    private static List<RecordReview.Look> looks(List<MeasureView> measures, @Nullable String remark) {
        return measures.stream()
                .map(measure -> new RecordReview.Look(measure.id(), remark))
                .toList();
    }

    private List<MeasureView> measures(Given given) {
        return people.as(given.lead(), () -> reading.begin(given.id())).measures();
    }

    private ClockView review(Given given) {
        return acts.clocks(given.lead(), given.id()).stream()
                .filter(clock ->
                        clock.rule().code().equals("REVIEW") && clock.state().isOpen())
                .findFirst()
                .orElseThrow();
    }
}
