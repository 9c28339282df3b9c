package org.youmiao.cases.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youmiao.Calls;
import org.youmiao.DatabaseTest;
import org.youmiao.access.Acting;
import org.youmiao.access.OnceOnly;
import org.youmiao.access.People.Person;
import org.youmiao.access.Role;
import org.youmiao.access.SystemActor;
import org.youmiao.cases.CaseFixtures;
import org.youmiao.cases.ReferralId;
import org.youmiao.cases.VisitId;
import org.youmiao.cases.visit.AmendVisit;
import org.youmiao.cases.visit.VisitPart;
import org.youmiao.clocks.Desk;
import org.youmiao.county.Counties;
import org.youmiao.edge.Paging;
import org.youmiao.http.Answer;
import org.youmiao.http.PageClient;
import org.youmiao.intake.ReportId;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Ids;
import org.youmiao.kernel.Now;
import org.youmiao.kernel.Shanghai;

class ReferralTest extends DatabaseTest {
    @Autowired
    private ReferralFixtures fixtures;

    @Autowired
    private SendReferral sendReferral;

    @Autowired
    private AnswerReferral answerReferral;

    @Autowired
    private AcknowledgeReferral acknowledgeReferral;

    @Autowired
    private WithdrawReferral withdrawReferral;

    @Autowired
    private ReadReferral readReferral;

    @Autowired
    private ListReferrals listReferrals;

    @Autowired
    private ReferralFixtures.Looking looking;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Calls calls;

    @Autowired
    private ReferralDesk desk;

    @Autowired
    private AmendVisit amendVisit;

    @LocalServerPort
    private int port;

    @Test
    void theAgencyAcceptsReportsProgressAndCompletesAndTheSenderSeesAllOfIt() {
        var given = fixtures.givenAFullCase();
        ReferralId id = fixtures.givenAReferral(given, DisclosedPart.NAME);

        answer(given.liaison(), id, ReferralStep.ACCEPT, null);
        answer(given.liaison(), id, ReferralStep.REPORT_PROGRESS, "已联系班主任。");
        answer(given.liaison(), id, ReferralStep.COMPLETE, "已返校。");

        ReferralView seen = read(given.worker(), id);
        assertThat(seen.side()).isEqualTo(ReferralView.Side.SENDER);
        assertThat(seen.state()).isEqualTo(ReferralState.COMPLETED);
        assertThat(seen.answers())
                .extracting(ReferralView.Answer::step)
                .containsExactly(ReferralStep.ACCEPT, ReferralStep.REPORT_PROGRESS, ReferralStep.COMPLETE);
        assertThat(seen.answers().getLast().text()).isEqualTo("已返校。");
    }

    @Test
    void theAgencyOwesItsDecisionAndThenItsAnswerAtItsOwnDesk() {
        var given = fixtures.givenAFullCase();
        ReferralId id = fixtures.givenAReferral(given, DisclosedPart.NAME);

        assertThat(openClocks(given.worker(), id)).containsExactly("REFERRAL_ACCEPT");
        assertThat(people.as(given.worker(), () -> looking.clocks(id)))
                .allMatch(clock -> clock.desk().equals(Desk.agency(given.agency())))
                .allMatch(clock -> clock.area().value().equals(CaseFixtures.TOWNSHIP));

        answer(given.liaison(), id, ReferralStep.ACCEPT, null);
        assertThat(openClocks(given.worker(), id)).containsExactly("REFERRAL_ANSWER");

        answer(given.liaison(), id, ReferralStep.COMPLETE, "已返校。");
        assertThat(openClocks(given.worker(), id)).containsExactly("REFERRAL_DONE");
        ReferralSaved saved = acknowledge(given.worker(), id, null);
        assertThat(openClocks(given.worker(), id)).isEmpty();
        assertThat(saved)
                .isEqualTo(new ReferralSaved(
                        id.value(),
                        ReferralState.COMPLETED,
                        read(given.worker(), id).version()));
    }

    @Test
    void whoRecordsWhatIsDoneReadsTheAnswerBesideItAlsoWhenTheFormComesBack() {
        var given = fixtures.givenAFullCase();
        ReferralId declined = fixtures.givenAReferral(given, DisclosedPart.NAME);
        answer(given.liaison(), declined, ReferralStep.DECLINE, "不属于本单位职责。");
        PageClient page = PageClient.of(given.worker(), port);
        String form = "/referrals/" + declined.value() + "/acknowledgement";

        var asked = page.get(form);
        var empty = page.submit(form, asked, "note", "");

        assertThat(asked.body()).contains("退回：不属于本单位职责。");
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.body()).contains("退回：不属于本单位职责。", "请写明怎样处理");
    }

    @Test
    void aDeclinedReferralFallsOnTheStationUntilSomeoneSaysWhatIsDoneOrRefersElsewhere() {
        var given = fixtures.givenAFullCase();
        ReferralId said = fixtures.givenAReferral(given, DisclosedPart.NAME);
        answer(given.liaison(), said, ReferralStep.DECLINE, "不属于本单位职责。");
        ReferralId elsewhere = fixtures.givenAReferral(given, DisclosedPart.NAME);
        answer(given.liaison(), elsewhere, ReferralStep.DECLINE, "不属于本单位职责。");

        assertThat(openClocks(given.worker(), elsewhere)).containsExactly("REFERRAL_DECLINED");
        assertThat(people.as(given.worker(), () -> looking.clocks(elsewhere))
                        .getLast()
                        .desk())
                .isEqualTo(Desk.station(new AreaCode(CaseFixtures.TOWNSHIP)));
        assertThat(openClocks(given.worker(), said)).as("referred again").isEmpty();
        assertThat(read(given.liaison(), elsewhere).owed()).isNull();

        assertThatThrownBy(() -> acknowledge(given.worker(), elsewhere, null)).hasMessage("invalid.required");
        acknowledge(given.worker(), elsewhere, "改由学校家访，不再转介。");

        assertThat(openClocks(given.worker(), elsewhere)).isEmpty();
        assertThat(read(given.worker(), elsewhere).acknowledgement())
                .isNotNull()
                .extracting(ReferralView.Acknowledgement::note)
                .isEqualTo("改由学校家访，不再转介。");
        assertThat(read(given.liaison(), elsewhere).acknowledgement()).isNull();
        assertThatThrownBy(() -> acknowledge(given.worker(), elsewhere, "再说一次。"))
                .hasMessage("referral.acknowledged");
    }

    @Test
    void nobodyAcknowledgesWhatWasNotAnsweredAndNobodyOfTheAgencyAcknowledges() {
        var given = fixtures.givenAFullCase();
        ReferralId id = fixtures.givenAReferral(given, DisclosedPart.NAME);

        assertThatThrownBy(() -> acknowledge(given.worker(), id, null)).hasMessage("referral.not-answered");
        assertThatThrownBy(() -> acknowledge(given.liaison(), id, null)).hasMessage("refused.permission");
    }

    @Test
    void whoReportsProgressHasTimeAgainForTheResult() {
        var given = fixtures.givenAFullCase();
        ReferralId id = fixtures.givenAReferral(given, DisclosedPart.NAME);
        answer(given.liaison(), id, ReferralStep.ACCEPT, null);
        Instant due =
                people.as(given.worker(), () -> looking.clocks(id)).getLast().dueAt();

        Now.at(
                Instant.now().plus(Duration.ofDays(20)),
                () -> answer(given.liaison(), id, ReferralStep.REPORT_PROGRESS, "已联系班主任。"));

        var clocks = people.as(given.worker(), () -> looking.clocks(id));
        assertThat(clocks).filteredOn(clock -> clock.dueAt().equals(due)).allMatch(clock -> clock.missedAt() != null);
        assertThat(clocks.getLast().dueAt()).isAfter(Instant.now().plus(Duration.ofDays(20)));
        assertThat(openClocks(given.worker(), id)).containsExactly("REFERRAL_ANSWER");
    }

    @Test
    void onlyThatAgencySeesIt() {
        var given = fixtures.givenAFullCase();
        ReferralId id = fixtures.givenAReferral(given, DisclosedPart.NAME);
        Person otherAgency =
                fixtures.givenALiaisonOf("fl" + Ids.next().toString().substring(24));

        for (Person stranger : List.of(
                otherAgency,
                people.having(Role.STATION_WORKER, CaseFixtures.OTHER_TOWNSHIP),
                people.having(Role.AGENCY_LIAISON, "511781000000", given.agency()))) {
            assertThatThrownBy(() -> read(stranger, id)).hasMessage("not-found");
        }
        assertThatThrownBy(() -> answer(otherAgency, id, ReferralStep.ACCEPT, null))
                .hasMessage("not-found");
    }

    @Test
    void anAgencyNeverSeesAPartThatItWasNotToldNeitherInTheApiNorOnThePage() {
        var given = fixtures.givenAFullCase();
        Calls.Signed liaison = calls.as(given.liaison());
        Random random = new Random(20261123);
        for (int round = 0; round < 12; round++) {
            Set<DisclosedPart> told = EnumSet.noneOf(DisclosedPart.class);
            for (DisclosedPart part : DisclosedPart.values()) {
                if (round < DisclosedPart.values().length ? part.ordinal() == round : random.nextBoolean()) {
                    told.add(part);
                }
            }
            told.add(told.isEmpty() ? DisclosedPart.SEX : told.iterator().next());
            ReferralId id = fixtures.givenAReferral(given, told.toArray(DisclosedPart[]::new));

            assertThat(read(given.liaison(), id).told())
                    .extracting(ReferralView.Told::part)
                    .containsExactlyElementsOf(told);
            for (String path : List.of(
                    "/api/v1/referrals/" + id.value(),
                    "/referrals/" + id.value(),
                    "/api/v1/referrals?box=INBOX&limit=1",
                    "/referrals?box=INBOX&limit=1",
                    "/referrals/" + id.value() + "/answer",
                    "/referrals/" + id.value() + "/letter.pdf")) {
                var answer = liaison.get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                String body = text(path, answer.body());
                marksBut(told)
                        .forEach((part, mark) -> assertThat(body)
                                .as("%s told to an agency that was told %s, at %s", part, told, path)
                                .doesNotContain(mark));
                assertThat(body)
                        .doesNotContain(ReferralFixtures.CHILDS_WORDS)
                        .doesNotContain(given.caseId().value().toString())
                        .doesNotContain(given.child().value().toString())
                        .doesNotContain(CaseFixtures.VILLAGE);
            }
        }
    }

    @Test
    void whatTheAgencyReadsIsWhatWasKnownWhenItWasSentWordForWord() {
        var given = fixtures.givenAFullCase();
        ReferralId id = fixtures.givenAReferral(given, DisclosedPart.values());

        ReferralView seen = read(given.liaison(), id);

        assertThat(seen.side()).isEqualTo(ReferralView.Side.AGENCY);
        ReferralFixtures.MARKS.forEach(
                (part, mark) -> assertThat(seen.told(part)).as("%s", part).contains(mark));
        assertThat(seen.told(DisclosedPart.AGE)).contains("10");
    }

    @Test
    void theDatabaseItselfShowsTheAgencyNeitherTheCaseNorTheChild() {
        var given = fixtures.givenAFullCase();
        fixtures.givenAReferral(given, DisclosedPart.values());

        for (String table : List.of(
                "case_file", "case_member", "child", "guardian", "visit", "visit_amendment", "assessment", "report")) {
            assertThat(people.as(
                            given.liaison(),
                            () -> looking.reading(() -> jdbc.sql("SELECT count(*) FROM " + table)
                                    .query(Integer.class)
                                    .single())))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void afterAWithdrawalNothingIsThereAnyMoreNotEvenForWhoHasThePageOpen() {
        var given = fixtures.givenAFullCase();
        ReferralId id = fixtures.givenAReferral(given, DisclosedPart.NAME, DisclosedPart.GUARDIAN_CONTACT);
        Calls.Signed liaison = calls.as(given.liaison());
        List<String> paths = List.of(
                "/api/v1/referrals/" + id.value(), "/referrals/" + id.value(), "/referrals/" + id.value() + "/answer");
        String etag = liaison.get(paths.getFirst()).headers().firstValue("ETag").orElseThrow();
        assertThat(liaison.get(paths.getFirst(), "If-None-Match", etag).statusCode())
                .isEqualTo(200);

        withdraw(given.worker(), id, "核实后不需要。");

        for (String path : paths) {
            var answer = liaison.get(path, "If-None-Match", etag);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                    .doesNotContain(ReferralFixtures.mark(DisclosedPart.NAME))
                    .doesNotContain(ReferralFixtures.mark(DisclosedPart.GUARDIAN_CONTACT));
        }
        assertThat(liaison.post(
                                "/api/v1/referrals/" + id.value() + "/answers",
                                "{\"step\":\"ACCEPT\"}",
                                "If-Match",
                                etag)
                        .statusCode())
                .isEqualTo(404);
        assertThat(inbox(given.liaison())).doesNotContain(id);
        assertThat(refusals(given.liaison(), id)).isGreaterThanOrEqualTo(3);
        assertThat(read(given.worker(), id).withdrawal()).isEqualTo("核实后不需要。");
        assertThat(openClocks(given.worker(), id)).isEmpty();
    }

    @Test
    void anAnswerThatIsKeptByABrowserMustBeAskedForAgain() {
        var given = fixtures.givenAFullCase();
        ReferralId id = fixtures.givenAReferral(given, DisclosedPart.NAME);

        for (String path : List.of("/api/v1/referrals/" + id.value(), "/referrals/" + id.value())) {
            assertThat(calls.as(given.liaison()).get(path).headers().firstValue("Cache-Control"))
                    .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        }
    }

    @Test
    void anAgencyThatDeclinesNoLongerSeesWhatItWasTold() {
        var given = fixtures.givenAFullCase();
        ReferralId id = fixtures.givenAReferral(given, DisclosedPart.NAME);

        answer(given.liaison(), id, ReferralStep.DECLINE, "不属于本单位职责。");

        assertThat(read(given.liaison(), id).told()).isEmpty();
        assertThat(read(given.worker(), id).told()).hasSize(1);
    }

    @Test
    void aCompletedReferralIsReadableForThirtyDaysAndNoLonger() {
        var given = fixtures.givenAFullCase();
        ReferralId recent = fixtures.givenAReferral(given, DisclosedPart.NAME);
        answer(given.liaison(), recent, ReferralStep.ACCEPT, null);
        answer(given.liaison(), recent, ReferralStep.COMPLETE, "已返校。");
        Instant longAgo = Instant.now().minus(Duration.ofDays(31));
        var then = Now.at(longAgo, () -> fixtures.givenAFullCase());
        ReferralId old = Now.at(longAgo, () -> fixtures.givenAReferral(then, DisclosedPart.NAME));
        Now.at(longAgo, () -> {
            answer(then.liaison(), old, ReferralStep.ACCEPT, null);
            return answer(then.liaison(), old, ReferralStep.COMPLETE, "已返校。");
        });

        assertThat(read(given.liaison(), recent).told()).hasSize(1);
        assertThatThrownBy(() -> read(then.liaison(), old)).hasMessage("not-found");
        assertThat(read(then.worker(), old).told()).hasSize(1);
    }

    @Test
    void ofTwoColleaguesWhoAnswerTheSecondIsTold() {
        var given = fixtures.givenAFullCase();
        ReferralId id = fixtures.givenAReferral(given, DisclosedPart.NAME);
        Person colleague = people.having(Role.AGENCY_LIAISON, "990001000000", given.agency());
        int version = read(given.liaison(), id).version();
        people.as(
                given.liaison(),
                () -> answerReferral.answer(new AnswerReferral.Command(id, version, ReferralStep.ACCEPT, null)));

        assertThatThrownBy(() -> people.as(
                        colleague,
                        () -> answerReferral.answer(
                                new AnswerReferral.Command(id, version, ReferralStep.DECLINE, "不属于本单位。"))))
                .hasMessage("stale");
    }

    @Test
    void theSameReferralSentTwiceIsOne() {
        var given = fixtures.givenAFullCase();
        String key = Ids.next().toString();
        var command = ReferralFixtures.command(given, Set.of(DisclosedPart.NAME));

        ReferralId first = people.as(
                given.worker(),
                () -> OnceOnly.under(key, () -> sendReferral.send(command).sent()));
        ReferralId second = people.as(
                given.worker(),
                () -> OnceOnly.under(key, () -> sendReferral.send(command).sent()));

        assertThat(second).isEqualTo(first);
        assertThat(inbox(given.liaison())).containsExactly(first);
    }

    @Test
    void whatWasToldCanBeProvedByItsDigestInTheTrail() {
        var given = fixtures.givenAFullCase();
        ReferralId id =
                fixtures.givenAReferral(given, DisclosedPart.NAME, DisclosedPart.VISIT_SUMMARY, DisclosedPart.SCHOOL);
        Map<DisclosedPart, String> rows = new EnumMap<>(DisclosedPart.class);
        people.as(
                given.worker(),
                () -> looking.reading(() -> jdbc.sql("SELECT part, content FROM disclosure WHERE referral_id = ?")
                        .param(id.value())
                        .query((rs, row) ->
                                rows.put(DisclosedPart.valueOf(rs.getString("part")), rs.getString("content")))
                        .list()));

        String detail =
                inAudit(() -> jdbc.sql("SELECT detail FROM audit_entry WHERE subject_id = ? AND detail LIKE 'SENT:%'")
                        .param(id.value())
                        .query(String.class)
                        .single());

        assertThat(rows).hasSize(3);
        assertThat(detail).isEqualTo("SENT:" + given.agency() + ":" + sha256(rows));
    }

    @Test
    void nothingIsSentThatReadsOtherwiseThanTheSenderSawIt() {
        var given = fixtures.givenAFullCase();
        Set<DisclosedPart> parts = Set.of(DisclosedPart.NAME, DisclosedPart.VISIT_SUMMARY);
        Map<String, String> seen = preview(given);
        fixtures.givenAVisit(given, "窗户已补好");

        var outcome = people.as(given.worker(), () -> sendReferral.send(command(given, parts, Set.of(), seen)));

        assertThat(outcome.referral()).isNull();
        assertThat(outcome.now())
                .filteredOn(one -> one.part() == DisclosedPart.VISIT_SUMMARY)
                .allSatisfy(one -> assertThat(one.content()).contains("窗户已补好"));
        assertThat(inbox(given.liaison())).isEmpty();
        Map<String, String> looked = preview(given);
        assertThat(people.as(given.worker(), () -> sendReferral.send(command(given, parts, Set.of(), looked)))
                        .referral())
                .isNotNull();
        assertThat(people.as(
                                given.worker(),
                                () -> sendReferral.send(command(given, Set.of(DisclosedPart.NAME), Set.of(), seen)))
                        .referral())
                .as("what is not told may have changed")
                .isNotNull();
    }

    @Test
    void theFormComesBackFilledInAndShowsWhatHasChanged() {
        var given = fixtures.givenAFullCase();
        PageClient worker = PageClient.of(given.worker(), port);
        String path = "/cases/" + given.caseId().value() + "/referrals/new";
        Answer opened = worker.get(path);
        fixtures.givenAVisit(given, "窗户已补好");

        Answer again = worker.submit(
                path,
                opened,
                "agency",
                given.agency(),
                "purpose",
                "请帮助返校。",
                "basis",
                "SCHOOL_DROPOUT",
                "parts",
                "VISIT_SUMMARY");

        assertThat(again.status()).as(again.body()).isEqualTo(409);
        assertThat(again.body()).contains("要提供的内容有变化", "窗户已补好", "请帮助返校。");
        Answer sent = worker.submit(
                path,
                again,
                "agency",
                given.agency(),
                "purpose",
                "请帮助返校。",
                "basis",
                "SCHOOL_DROPOUT",
                "parts",
                "VISIT_SUMMARY");
        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
    }

    @Test
    void aVisitOfWhichTheWholeIsInDoubtIsPassedOverAndTheSenderIsTold() {
        var given = fixtures.givenAFullCase();
        VisitId wrong = fixtures.givenAVisit(given, "另一个孩子家中");
        people.as(
                given.director(),
                () -> amendVisit.amend(
                        new AmendVisit.Command(given.caseId(), wrong, VisitPart.OTHER, "这次探访记错了个案。", "核对时发现")));

        Telling told = tell(given, DisclosedPart.VISIT_SUMMARY).getFirst();

        assertThat(told.content())
                .contains(ReferralFixtures.mark(DisclosedPart.VISIT_SUMMARY))
                .doesNotContain("另一个孩子家中", "记错了个案");
        assertThat(told.skippedVisit()).isEqualTo(LocalDate.now(Shanghai.ZONE));
    }

    @Test
    void singleReportsAreWithheldAndReportsOfVisitsAlways() {
        var given = fixtures.givenAFullCase();
        fixtures.givenAReport(given, "老师说孩子几天没来");
        List<Telling> reports = tell(given, DisclosedPart.REPORT_FACTS);
        assertThat(reports).hasSize(2);
        Set<ReportId> second = Set.of(Objects.requireNonNull(reports.getLast().report()));

        ReferralId id = people.as(
                given.worker(),
                () -> sendReferral
                        .send(command(given, Set.of(DisclosedPart.REPORT_FACTS), second, null))
                        .sent());

        assertThat(read(given.liaison(), id).told(DisclosedPart.REPORT_FACTS))
                .contains(ReferralFixtures.mark(DisclosedPart.REPORT_FACTS))
                .doesNotContain("老师说孩子几天没来", ReferralFixtures.CHILDS_WORDS);
        Set<ReportId> all = reports.stream()
                .map(one -> Objects.requireNonNull(one.report()))
                .collect(Collectors.toSet());
        assertThatThrownBy(() -> people.as(
                        given.worker(),
                        () -> sendReferral.send(command(given, Set.of(DisclosedPart.REPORT_FACTS), all, null))))
                .hasMessage("invalid.none-left");
    }

    @Test
    void whereThereAreOnlyReportsOfVisitsTheAgencyIsToldThatTheseAreNotTold() {
        var given = fixtures.givenACaseReportedFromAVisit();

        assertThat(tell(given, DisclosedPart.REPORT_FACTS))
                .extracting(Telling::content)
                .containsExactly("只有探访中的报告，不提供");
    }

    @Test
    void longReportsAreToldWholeAndTooManyOfThemAreAnAnswerAndNoFailure() {
        var given = fixtures.givenAFullCase();
        for (int i = 0; i < 8; i++) {
            fixtures.givenAReport(given, "长".repeat(3990) + i);
        }
        ReferralId id = fixtures.givenAReferral(given, DisclosedPart.REPORT_FACTS);
        assertThat(Objects.requireNonNull(read(given.liaison(), id).told(DisclosedPart.REPORT_FACTS)))
                .hasSizeGreaterThan(30_000);

        for (int i = 0; i < 18; i++) {
            fixtures.givenAReport(given, "长".repeat(3990) + i);
        }
        assertThatThrownBy(() -> fixtures.givenAReferral(given, DisclosedPart.REPORT_FACTS))
                .hasMessage("invalid.too-long")
                .extracting("field")
                .isEqualTo("parts");
    }

    @Test
    void anAgencyThatHasAcceptedHandsBackWithAReason() {
        var given = fixtures.givenAFullCase();
        ReferralId id = fixtures.givenAReferral(given, DisclosedPart.NAME);
        assertThatThrownBy(() -> answer(given.liaison(), id, ReferralStep.HAND_BACK, "人手不足。"))
                .hasMessage("referral.state");
        answer(given.liaison(), id, ReferralStep.ACCEPT, null);

        assertThatThrownBy(() -> answer(given.liaison(), id, ReferralStep.HAND_BACK, null))
                .hasMessage("invalid.required");
        answer(given.liaison(), id, ReferralStep.HAND_BACK, "孩子已转学到外县。");

        assertThat(read(given.worker(), id).state()).isEqualTo(ReferralState.DECLINED);
        assertThat(openClocks(given.worker(), id)).containsExactly("REFERRAL_DECLINED");
        assertThat(read(given.liaison(), id).told()).isEmpty();
    }

    @Test
    void whoBeginsAReferralSeesThatTheAgencyOwesAnAnswerForThisCaseAlready() {
        var given = fixtures.givenAFullCase();
        ReferralId id = fixtures.givenAReferral(given, DisclosedPart.NAME);

        assertThat(PageClient.of(given.worker(), port)
                        .get("/cases/" + given.caseId().value() + "/referrals/new")
                        .body())
                .contains(read(given.worker(), id).number() + " 还没有答复");
    }

    @Test
    void evenTheSenderCannotChangeWhatWasTold() {
        var given = fixtures.givenAFullCase();
        fixtures.givenAReferral(given, DisclosedPart.NAME);

        assertThatThrownBy(() -> people.as(
                        given.worker(),
                        () -> looking.reading(() ->
                                jdbc.sql("UPDATE disclosure SET content = 'x'").update())))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void aReferralNeedsAMemberAgencyAPurposeABasisAndAtLeastOnePart() {
        var given = fixtures.givenAFullCase();

        assertThatThrownBy(() -> ReferralFixtures.command(given, Set.of())).hasMessage("invalid.required");
        assertThatThrownBy(() -> new Referral.Request(given.agency(), "请办理。", LegalBasis.OTHER, null))
                .hasMessage("invalid.required");
        assertThatThrownBy(() -> people.as(
                        given.worker(),
                        () -> sendReferral.send(new SendReferral.Command(
                                given.caseId(),
                                new Referral.Request("no-such", "请办理。", LegalBasis.LEGAL_AID, null),
                                Set.of(DisclosedPart.NAME),
                                Set.of(),
                                null))))
                .hasMessage("invalid.unknown-agency");
    }

    private Map<String, String> preview(ReferralFixtures.Given given) {
        return tell(given, DisclosedPart.values()).stream().collect(Collectors.toMap(Telling::key, Telling::digest));
    }

    private List<Telling> tell(ReferralFixtures.Given given, DisclosedPart... parts) {
        return people.as(given.worker(), () -> desk.preview(given.caseId(), Set.of(parts)));
    }

    private static SendReferral.Command command(
            ReferralFixtures.Given given,
            Set<DisclosedPart> parts,
            Set<ReportId> withheld,
            @Nullable Map<String, String> seen) {
        var plain = ReferralFixtures.command(given, parts);
        return new SendReferral.Command(plain.caseId(), plain.request(), plain.parts(), withheld, seen);
    }

    /** Part, length and content of each row, in the order of the parts, as a court's expert would count it. */
    private static String sha256(Map<DisclosedPart, String> rows) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (DisclosedPart part : DisclosedPart.values()) {
                if (rows.containsKey(part)) {
                    byte[] text = rows.get(part).getBytes(StandardCharsets.UTF_8);
                    sha.update((part + ":" + text.length + ":").getBytes(StandardCharsets.UTF_8));
                    sha.update(text);
                }
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a reader reads: of a paper, the text that can be read out of it. */
    private static String text(String path, byte[] body) {
        if (!path.endsWith(".pdf")) {
            return new String(body, StandardCharsets.UTF_8);
        }
        try (PDDocument document = Loader.loadPDF(body)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<DisclosedPart, String> marksBut(Set<DisclosedPart> told) {
        var marks = new java.util.EnumMap<>(ReferralFixtures.MARKS);
        told.forEach(marks::remove);
        return marks;
    }

    private ReferralView read(Person reader, ReferralId id) {
        return people.as(reader, () -> readReferral.read(id, "READ"));
    }

    private Object answer(Person liaison, ReferralId id, ReferralStep step, @Nullable String text) {
        int version = people.as(
                liaison,
                () -> looking.reading(() -> jdbc.sql("SELECT version FROM referral WHERE id = ?")
                        .param(id.value())
                        .query(Integer.class)
                        .optional()
                        .orElse(1)));
        return people.as(liaison, () -> answerReferral.answer(new AnswerReferral.Command(id, version, step, text)));
    }

    private ReferralSaved acknowledge(Person person, ReferralId id, @Nullable String note) {
        int version =
                person.username().startsWith("agency") ? 1 : read(person, id).version();
        return people.as(
                person, () -> acknowledgeReferral.acknowledge(new AcknowledgeReferral.Command(id, version, note)));
    }

    private void withdraw(Person worker, ReferralId id, String reason) {
        int version = read(worker, id).version();
        people.as(worker, () -> withdrawReferral.withdraw(new WithdrawReferral.Command(id, version, reason)));
    }

    private List<ReferralId> inbox(Person liaison) {
        return people
                .as(liaison, () -> listReferrals.list(new ListReferrals.Query(ReferralBox.INBOX, null), Paging.first()))
                .lines()
                .items()
                .stream()
                .map(ReferralLine::id)
                .toList();
    }

    private List<String> openClocks(Person reader, ReferralId id) {
        return people.as(reader, () -> looking.clocks(id)).stream()
                .filter(clock -> clock.state().isOpen())
                .map(clock -> clock.rule().code())
                .toList();
    }

    private int refusals(Person person, ReferralId id) {
        return inAudit(() -> jdbc.sql(
                        "SELECT count(*) FROM audit_entry WHERE actor_id = ? AND subject_id = ? AND kind = 'REFUSED'")
                .params(person.id(), id.value())
                .query(Integer.class)
                .single());
    }

    private <T> T inAudit(java.util.function.Supplier<T> work) {
        return Counties.call(
                QINGHE, () -> Acting.system(SystemActor.AUDIT, () -> transactions.execute(s -> work.get())));
    }
}
