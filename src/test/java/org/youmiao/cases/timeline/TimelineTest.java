package org.youmiao.cases.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youmiao.Calls;
import org.youmiao.DatabaseTest;
import org.youmiao.access.Acting;
import org.youmiao.access.People.Person;
import org.youmiao.access.Role;
import org.youmiao.access.SystemActor;
import org.youmiao.cases.CaseActs;
import org.youmiao.cases.CaseFixtures;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.closure.ClosureDecision;
import org.youmiao.cases.closure.ClosureReason;
import org.youmiao.cases.closure.DecideClosure;
import org.youmiao.cases.closure.ProposeClosure;
import org.youmiao.cases.closure.ReopenCase;
import org.youmiao.cases.referral.AnswerReferral;
import org.youmiao.cases.referral.DisclosedPart;
import org.youmiao.cases.referral.ReferralFixtures;
import org.youmiao.cases.referral.ReferralStep;
import org.youmiao.cases.visit.AmendVisit;
import org.youmiao.cases.visit.AttemptReason;
import org.youmiao.cases.visit.Encounter;
import org.youmiao.cases.visit.Observations;
import org.youmiao.cases.visit.RecordVisit;
import org.youmiao.cases.visit.VisitOutcome;
import org.youmiao.cases.visit.VisitPart;
import org.youmiao.cases.visit.VisitPlace;
import org.youmiao.cases.visit.VisitsOfCase;
import org.youmiao.county.Counties;
import org.youmiao.edge.Cursor;
import org.youmiao.edge.Paging;
import org.youmiao.edge.Slice;

class TimelineTest extends DatabaseTest {
    @Autowired
    private ReferralFixtures fixtures;

    @Autowired
    private LongLife life;

    @Autowired
    private RecordVisit recordVisit;

    @Autowired
    private CaseActs acts;

    @Autowired
    private ReadTimeline timeline;

    @Autowired
    private VisitsOfCase visits;

    @Autowired
    private AmendVisit amendVisit;

    @Autowired
    private AnswerReferral answerReferral;

    @Autowired
    private ProposeClosure propose;

    @Autowired
    private DecideClosure decide;

    @Autowired
    private ReopenCase reopen;

    @Autowired
    private Calls calls;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void everythingThatCanHappenStandsInTheOrderInWhichItHappenedWithWhoDidIt() {
        var given = life.givenACaseInWhichEverythingHappened();

        List<TimelineItem> items = all(given.lead(), given.id());

        assertThat(items.reversed())
                .extracting(TimelineItem::kind)
                .containsExactly(
                        TimelineKind.REPORT_RECEIVED,
                        TimelineKind.OPENED,
                        TimelineKind.MEMBER_CALLED,
                        TimelineKind.MEMBER_CALLED,
                        TimelineKind.REPORT_JOINED,
                        TimelineKind.REPORT_ADDED,
                        TimelineKind.VISIT_ATTEMPTED,
                        TimelineKind.VISIT_MADE,
                        TimelineKind.VISIT_AMENDED,
                        TimelineKind.ASSESSED,
                        TimelineKind.PLAN_SUBMITTED,
                        TimelineKind.PLAN_RETURNED,
                        TimelineKind.PLAN_SUBMITTED,
                        TimelineKind.PLAN_APPROVED,
                        TimelineKind.MEASURE_DONE,
                        TimelineKind.MEASURE_RESUMED,
                        TimelineKind.REVIEWED,
                        TimelineKind.PLAN_SUBMITTED,
                        TimelineKind.PLAN_APPROVED,
                        TimelineKind.MEASURE_REPLACED,
                        TimelineKind.MEASURE_REPLACED,
                        TimelineKind.MEASURE_DONE,
                        TimelineKind.MEASURE_NOT_DONE,
                        TimelineKind.REFERRAL_SENT,
                        TimelineKind.REFERRAL_ACCEPT,
                        TimelineKind.REFERRAL_REPORT_PROGRESS,
                        TimelineKind.REFERRAL_COMPLETE,
                        TimelineKind.REFERRAL_SENT,
                        TimelineKind.REFERRAL_DECLINE,
                        TimelineKind.REFERRAL_SENT,
                        TimelineKind.REFERRAL_ACCEPT,
                        TimelineKind.REFERRAL_HAND_BACK,
                        TimelineKind.REFERRAL_SENT,
                        TimelineKind.REFERRAL_WITHDRAW,
                        TimelineKind.MEMBER_CALLED,
                        TimelineKind.MEMBER_ENDED,
                        TimelineKind.MEMBER_ENDED,
                        TimelineKind.MEMBER_CALLED,
                        TimelineKind.EMERGENCY_LOOK,
                        TimelineKind.CLOSURE_PROPOSED,
                        TimelineKind.CLOSURE_TAKEN_BACK,
                        TimelineKind.CLOSURE_PROPOSED,
                        TimelineKind.CLOSURE_RETURNED,
                        TimelineKind.CLOSURE_PROPOSED,
                        TimelineKind.CLOSURE_APPROVED,
                        TimelineKind.FOLLOWED_UP,
                        TimelineKind.MEMBER_ENDED,
                        TimelineKind.REOPENED);
        assertThat(items)
                .extracting(TimelineItem::kind)
                .as("every kind that there is; a case that was taken up is looked at by others")
                .containsAll(EnumSet.complementOf(EnumSet.of(TimelineKind.ELEVATED)));
        assertThat(items)
                .isSortedAccordingTo(Comparator.comparing(TimelineItem::at).reversed());
        assertThat(by(items, TimelineKind.PLAN_RETURNED))
                .isEqualTo(given.approver().name());
        assertThat(by(items, TimelineKind.VISIT_MADE))
                .isEqualTo(given.director().name());
        assertThat(by(items, TimelineKind.REVIEWED)).isEqualTo(given.lead().name());
        assertThat(items)
                .filteredOn(item -> item.kind() == TimelineKind.PLAN_RETURNED)
                .allSatisfy(
                        item -> assertThat(item.detail().get("note").asString()).isEqualTo("请写明由谁接送。"));
        assertThat(items.reversed())
                .filteredOn(item -> item.kind() == TimelineKind.MEASURE_REPLACED)
                .extracting(item -> item.detail().toString())
                .satisfiesExactly(
                        goesOn -> assertThat(goesOn).contains("\"as\":\"由奶奶接送\""),
                        dropped -> assertThat(dropped).contains("\"note\":\"父亲已回家照料。\""));
    }

    private static @Nullable String by(List<TimelineItem> items, TimelineKind kind) {
        return items.stream()
                .filter(item -> item.kind() == kind)
                .findFirst()
                .orElseThrow()
                .by();
    }

    @Test
    void whoReportedIsNotTold() {
        var given = fixtures.givenAFullCase();

        assertThat(all(given.worker(), given.caseId()))
                .filteredOn(item -> item.kind() == TimelineKind.REPORT_RECEIVED)
                .isNotEmpty()
                .allSatisfy(item -> {
                    assertThat(item.by()).isNull();
                    assertThat(item.detail().toString())
                            .doesNotContain(given.director().name());
                });
    }

    @Test
    void readInPartsItIsTheSame() {
        var given = givenALongCase();
        List<TimelineItem> whole = all(given.worker(), given.caseId());

        List<TimelineItem> parts = new ArrayList<>();
        Paging paging = new Paging(null, 3);
        while (paging != null) {
            Paging now = paging;
            Slice<TimelineItem> part = people.as(given.worker(), () -> timeline.read(given.caseId(), now));
            parts.addAll(part.items());
            paging = part.next() == null ? null : new Paging(Cursor.parse(part.next()), 3);
        }

        assertThat(parts).isEqualTo(whole);
    }

    @Test
    void nobodyElseSeesIt() {
        var given = fixtures.givenAFullCase();
        fixtures.givenAReferral(given, DisclosedPart.NAME);

        for (Person stranger : List.of(
                people.having(Role.STATION_WORKER, CaseFixtures.OTHER_TOWNSHIP),
                people.having(Role.CHILD_DIRECTOR, CaseFixtures.VILLAGE),
                people.having(Role.COUNTY_OFFICE, "511781000000"))) {
            assertThatThrownBy(() -> all(stranger, given.caseId())).hasMessage("not-found");
        }
        assertThatThrownBy(() -> all(given.liaison(), given.caseId())).hasMessage("refused.permission");
    }

    @Test
    void theSummaryIsPrintedInChineseNamesWhoPrintedItAndIsAudited() throws IOException {
        var given = givenALongCase();

        var answer =
                calls.as(given.worker()).get("/api/v1/cases/" + given.caseId().value() + "/summary.pdf");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(text(answer.body()))
                .contains("个案摘要", ReferralFixtures.mark(DisclosedPart.NAME), ReferralFixtures.CHILDS_WORDS)
                .contains("屋顶漏水", "屋顶已修好。", given.worker().name());
        assertThat(printed(given.worker(), given.caseId())).isEqualTo(1);
    }

    @Test
    void theSummaryHoldsPlanAssessmentReferralsAndClosuresAndTellsAVisitOnce() throws IOException {
        var given = life.givenACaseInWhichEverythingHappened();

        String paper = text(calls.as(given.lead())
                .get("/api/v1/cases/" + given.id().value() + "/summary.pdf")
                .body());

        assertThat(paper)
                .contains("由奶奶接送", "我想回学校，怕跟不上。", "愿意配合，腰伤好了就接送。")
                .contains("综合情况见各项。", "请帮助返校", "已返校。", "目标已达成。", "请补充学校的意见。");
        assertThat(paper.split("屋顶漏水", -1)).as("a visit is told once").hasSize(2);
    }

    @Test
    void theBeginningOfALongCaseStandsOnThePaperToo() throws IOException {
        var given = fixtures.givenAFullCase();
        for (int i = 0; i < Paging.GREATEST_LIMIT; i++) {
            people.as(
                    given.director(),
                    () -> recordVisit.record(new RecordVisit.Command(
                            given.caseId(),
                            Instant.now(),
                            null,
                            new Encounter(
                                    VisitOutcome.ATTEMPTED,
                                    AttemptReason.NOBODY_HOME,
                                    VisitPlace.HOME,
                                    null,
                                    Set.of(),
                                    false),
                            Observations.NONE,
                            null)));
        }

        assertThat(text(calls.as(given.worker())
                        .get("/api/v1/cases/" + given.caseId().value() + "/summary.pdf")
                        .body()))
                .contains("开立个案", "排查时发现照料不足。");
    }

    @Test
    void theSummaryIsNotThereForWhoMayNotSeeTheCase() {
        var given = fixtures.givenAFullCase();
        Person stranger = people.having(Role.STATION_WORKER, CaseFixtures.OTHER_TOWNSHIP);

        var answer = calls.as(stranger).get("/api/v1/cases/" + given.caseId().value() + "/summary.pdf");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .doesNotContain(ReferralFixtures.mark(DisclosedPart.NAME));
    }

    @Test
    void thePageReadsInBothLanguages() {
        var given = givenALongCase();
        Calls.Signed worker = calls.as(given.worker());

        for (String language : List.of("zh-CN", "en")) {
            for (String tab : List.of("/timeline", "/visits", "/referrals", "/closure")) {
                var answer = worker.get("/cases/" + given.caseId().value() + tab, "Accept-Language", language);
                assertThat(answer.statusCode()).as(language + tab).isEqualTo(200);
            }
        }
    }

    private ReferralFixtures.Given givenALongCase() {
        var given = fixtures.givenAFullCase();
        Person approver = people.having(Role.CHILD_SUPERVISOR, CaseFixtures.TOWNSHIP);
        var visit = people.as(given.worker(), () -> visits.all(given.caseId())).getFirst();
        people.as(
                given.director(),
                () -> amendVisit.amend(
                        new AmendVisit.Command(given.caseId(), visit.id(), VisitPart.LIVING, "屋顶已修好。", "回访时看到")));
        var referral = fixtures.givenAReferral(given, DisclosedPart.NAME);
        people.as(
                given.liaison(),
                () -> answerReferral.answer(new AnswerReferral.Command(referral, 1, ReferralStep.ACCEPT, null)));
        people.as(
                given.liaison(),
                () -> answerReferral.answer(new AnswerReferral.Command(referral, 2, ReferralStep.COMPLETE, "已返校。")));
        int assessed = version(given);
        people.as(
                given.worker(),
                () -> propose.propose(new ProposeClosure.Command(
                        given.caseId(), assessed, Set.of(ClosureReason.GOALS_REACHED), "目标已达成。")));
        int proposed = version(given);
        people.as(
                approver,
                () -> decide.decide(
                        new DecideClosure.Command(given.caseId(), proposed, ClosureDecision.APPROVE, null)));
        int closed = version(given);
        people.as(approver, () -> reopen.reopen(new ReopenCase.Command(given.caseId(), closed, "家中又无人照护。")));
        return given;
    }

    private int version(ReferralFixtures.Given given) {
        return acts.file(given.worker(), given.caseId()).version();
    }

    private List<TimelineItem> all(Person reader, CaseId caseId) {
        return people.as(reader, () -> timeline.read(caseId, new Paging(null, 200)))
                .items();
    }

    private int printed(Person person, CaseId caseId) {
        return Counties.call(
                QINGHE,
                () -> Acting.system(
                        SystemActor.AUDIT,
                        () -> transactions.execute(status -> jdbc.sql("""
                                        SELECT count(*) FROM audit_entry
                                        WHERE actor_id = ? AND subject_id = ? AND kind = 'READ' AND detail = 'PRINT'""")
                                .params(person.id(), caseId.value())
                                .query(Integer.class)
                                .single())));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
