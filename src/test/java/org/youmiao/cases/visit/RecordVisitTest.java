package org.youmiao.cases.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youmiao.DatabaseTest;
import org.youmiao.access.OnceOnly;
import org.youmiao.access.People.Person;
import org.youmiao.access.Role;
import org.youmiao.cases.CaseActs;
import org.youmiao.cases.CaseFixtures;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.RiskLevel;
import org.youmiao.clocks.ClockView;
import org.youmiao.intake.Answer;
import org.youmiao.intake.ReportSituation;
import org.youmiao.kernel.Ids;
import org.youmiao.kernel.Now;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Shanghai;

class RecordVisitTest extends DatabaseTest {
    private static final Worry WORRY = new Worry(ReportSituation.ABANDONED, Answer.NO, null, false);

    @Autowired
    private CaseFixtures fixtures;

    @Autowired
    private CaseActs acts;

    @Autowired
    private CaseActs.Doing doing;

    @Autowired
    private RecordVisit recordVisit;

    @Autowired
    private AmendVisit amendVisit;

    @Autowired
    private VisitsOfCase visits;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aVisitThatWasMadeStopsTheClockAndStartsTheNextByTheRhythmOfTheLevel() {
        var given = fixtures.givenAnAssessedCase(RiskLevel.ORANGE);
        Instant now = Instant.now();

        people.as(given.director(), () -> recordVisit.record(made(given.id(), now)));

        assertThat(openClocks(given.lead(), given.id())).contains("VISIT").doesNotContain("FIRST_VISIT");
        assertThat(clock(given.lead(), given.id(), "VISIT").lastDay())
                .isEqualTo(Shanghai.dateOf(now).plusDays(14));
    }

    @Test
    void anAttemptIsOnRecordAndTheDutyGoesOn() {
        var given = fixtures.givenAnOpenCase();
        var attempt = new Encounter(
                VisitOutcome.ATTEMPTED, AttemptReason.NOBODY_HOME, VisitPlace.HOME, null, Set.of(), false);

        people.as(
                given.director(),
                () -> recordVisit.record(
                        new RecordVisit.Command(given.id(), Instant.now(), null, attempt, Observations.NONE, null)));

        assertThat(openClocks(given.lead(), given.id())).contains("FIRST_VISIT");
        assertThat(read(given.lead(), given.id()))
                .singleElement()
                .extracting(VisitView::attemptReason)
                .isEqualTo(AttemptReason.NOBODY_HOME);
    }

    @Test
    void aVisitOneMinuteBeforeMidnightInShanghaiIsOfThatDay() {
        var given = fixtures.givenAnAssessedCase(RiskLevel.RED);
        LocalDate today = Shanghai.dateOf(Instant.now());
        Instant lastMinute = ZonedDateTime.of(today.plusDays(3).atTime(23, 59), Shanghai.ZONE)
                .toInstant();

        Now.at(
                lastMinute.plusSeconds(30),
                () -> people.as(given.director(), () -> recordVisit.record(made(given.id(), lastMinute))));

        assertThat(clock(given.lead(), given.id(), "VISIT").lastDay()).isEqualTo(today.plusDays(3 + 7));
        assertThat(read(given.lead(), given.id()).getFirst().occurredAt()).isEqualTo(lastMinute);
    }

    @Test
    void aVisitThatAPhoneKeptSaysWhenItWasWhenItWasWrittenDownAndWhenItArrived() {
        var given = fixtures.givenAnOpenCase();
        Instant opened = acts.file(given.lead(), given.id()).openedAt().truncatedTo(ChronoUnit.SECONDS);
        Instant was = opened.plusSeconds(1);
        Instant arrived = was.plus(Duration.ofDays(2));

        Now.at(
                arrived,
                () -> people.as(
                        given.director(),
                        () -> recordVisit.record(new RecordVisit.Command(
                                given.id(), was, was.plusSeconds(600), met(), Observations.NONE, null))));

        VisitView visit = read(given.lead(), given.id()).getFirst();
        assertThat(visit.occurredAt()).isEqualTo(was);
        assertThat(visit.capturedAt()).isEqualTo(was.plusSeconds(600));
        assertThat(visit.recordedAt()).isEqualTo(arrived);
        assertThat(visit.arrivedLater()).isTrue();
    }

    @Test
    void aVisitThatArrivesAfterALaterOneDoesNotSetTheClockBack() {
        var given = fixtures.givenAnAssessedCase(RiskLevel.ORANGE);
        Instant later = Instant.now().plus(Duration.ofDays(5));
        Now.at(later, () -> people.as(given.director(), () -> recordVisit.record(made(given.id(), later))));
        Instant due = clock(given.lead(), given.id(), "VISIT").dueAt();

        Now.at(
                later.plusSeconds(60),
                () -> people.as(
                        given.director(), () -> recordVisit.record(made(given.id(), later.minus(Duration.ofDays(2))))));

        assertThat(clock(given.lead(), given.id(), "VISIT").dueAt()).isEqualTo(due);
        assertThat(read(given.lead(), given.id())).hasSize(2);
    }

    @Test
    void anAmendmentStandsBesideTheOriginalWithWhoAndWhy() {
        var given = fixtures.givenAnOpenCase();
        var recorded = people.as(given.director(), () -> recordVisit.record(made(given.id(), Instant.now())));

        people.as(
                given.lead(),
                () -> amendVisit.amend(
                        new AmendVisit.Command(given.id(), recorded.id(), VisitPart.SCHOOLING, "是初一，不是初二。", "记错了年级")));

        VisitView visit = read(given.lead(), given.id()).getFirst();
        assertThat(visit.observations().schooling()).isEqualTo("读初二。");
        assertThat(visit.beside(VisitPart.SCHOOLING)).singleElement().satisfies(added -> {
            assertThat(added.text()).isEqualTo("是初一，不是初二。");
            assertThat(added.reason()).isEqualTo("记错了年级");
            assertThat(added.by()).isEqualTo(given.lead().name());
        });
    }

    @Test
    void evenTheApplicationsOwnDatabaseRoleCannotWriteOverAVisitOrRemoveIt() {
        var given = fixtures.givenAnOpenCase();
        people.as(given.director(), () -> recordVisit.record(made(given.id(), Instant.now())));

        for (String sql : List.of(
                "UPDATE visit SET schooling = 'x'", "DELETE FROM visit", "UPDATE visit_amendment SET text = 'x'")) {
            assertThatThrownBy(() -> people.as(
                            given.director(),
                            () -> doing.visiting(() -> jdbc.sql(sql).update())))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void aRefusedDoorWorriesWithAllThatTheVisitorSaid() {
        var given = fixtures.givenAnOpenCase();
        var refused = new RecordVisit.Command(
                given.id(),
                Instant.now(),
                null,
                new Encounter(VisitOutcome.ATTEMPTED, AttemptReason.REFUSED, VisitPlace.HOME, "村西头老屋", Set.of(), false),
                new Observations(null, null, null, null, null, null, "请民警陪同再去。"),
                null);
        var door = people.as(given.director(), () -> recordVisit.record(worried(refused, WORRY)));
        var met =
                people.as(given.director(), () -> recordVisit.record(worried(made(given.id(), Instant.now()), WORRY)));

        assertThat(account(given.lead(), door)).contains("不愿见面", "家里 村西头老屋", "请民警陪同再去。");
        assertThat(account(given.lead(), met)).contains("儿童本人", "单独谈过", "读初二。");
    }

    private String account(Person reader, RecordVisit.Recorded recorded) {
        return people.as(
                reader,
                () -> doing.reading(() -> jdbc.sql("SELECT account FROM report WHERE number = ?")
                        .param(recorded.report())
                        .query(String.class)
                        .single()));
    }

    @Test
    void whoIsWorriedReportsInTheSameStrokeWithoutTypingAnythingTwice() {
        var given = fixtures.givenAnOpenCase();
        var command = made(given.id(), Instant.now());

        var recorded = people.as(given.director(), () -> recordVisit.record(worried(command, WORRY)));

        assertThat(recorded.report()).matches("R-\\d{4}-\\d{6,}");
        String account = inScreening(
                given.approver(),
                () -> jdbc.sql("SELECT account || ' ' || channel || ' ' || child_name FROM report WHERE number = ?")
                        .param(recorded.report())
                        .query(String.class)
                        .single());
        assertThat(account).contains("我想妈妈。", "读初二。", "VISIT", "测试儿童");
    }

    @Test
    void nothingInTheVisitSaysThatItsVisitorReported() {
        var given = fixtures.givenAnOpenCase();
        people.as(given.director(), () -> recordVisit.record(worried(made(given.id(), Instant.now()), WORRY)));

        String row = people.as(
                given.lead(),
                () -> doing.reading(() -> jdbc.sql("SELECT to_jsonb(v)::text FROM visit v WHERE case_id = ?")
                        .param(given.id().value())
                        .query(String.class)
                        .single()));

        assertThat(row).doesNotContainIgnoringCase("worr").doesNotContainIgnoringCase("report");
    }

    @Test
    void aReportThatIsRefusedTakesTheVisitWithIt() {
        var given = fixtures.givenAnOpenCase();
        var unasked = new Worry(ReportSituation.ABANDONED, Answer.YES, null, false);

        assertThatThrownBy(() -> people.as(
                        given.director(), () -> recordVisit.record(worried(made(given.id(), Instant.now()), unasked))))
                .hasMessage("invalid.required");

        assertThat(read(given.lead(), given.id())).isEmpty();
    }

    @Test
    void theSameVisitSentTwiceIsOneVisitAndOneReport() {
        var given = fixtures.givenAnOpenCase();
        String key = Ids.next().toString();
        var command = worried(made(given.id(), Instant.now()), WORRY);

        var first = people.as(given.director(), () -> OnceOnly.under(key, () -> recordVisit.record(command)));
        var second = people.as(given.director(), () -> OnceOnly.under(key, () -> recordVisit.record(command)));

        assertThat(second).isEqualTo(first);
        assertThat(read(given.lead(), given.id())).hasSize(1);
    }

    @Test
    void whoIsNotOnTheTeamOrIsOfAnotherTownshipOrCountyCannotRecordAVisit() {
        var given = fixtures.givenAnOpenCase();
        for (Person stranger : List.of(
                people.having(Role.CHILD_DIRECTOR, CaseFixtures.VILLAGE),
                people.having(Role.STATION_WORKER, CaseFixtures.OTHER_TOWNSHIP),
                people.having(Role.PROVIDER_WORKER, "990001000000"),
                people.having(Role.STATION_WORKER, "511781105000"))) {
            assertThatThrownBy(() -> people.as(stranger, () -> recordVisit.record(made(given.id(), Instant.now()))))
                    .as(stranger.username())
                    .isInstanceOf(Problem.class)
                    .hasMessage("not-found");
        }
    }

    @Test
    void aVisitCannotBeInTheFutureNorBeforeTheCaseWasOpened() {
        var given = fixtures.givenAnOpenCase();

        assertThatThrownBy(() -> people.as(
                        given.director(),
                        () -> recordVisit.record(made(given.id(), Instant.now().plus(Duration.ofHours(1))))))
                .hasMessage("invalid.in-future");
        assertThatThrownBy(() -> people.as(
                        given.director(),
                        () -> recordVisit.record(made(given.id(), Instant.now().minus(Duration.ofDays(3))))))
                .hasMessage("invalid.before-opening");
    }

    @Test
    void wordsOfAChildThatWasNotMetAreNotTakenDown() {
        var given = fixtures.givenAnOpenCase();
        var teacher = new Encounter(VisitOutcome.MADE, null, VisitPlace.SCHOOL, null, Set.of(Met.TEACHER), false);

        assertThatThrownBy(() -> people.as(
                        given.director(),
                        () -> recordVisit.record(
                                new RecordVisit.Command(given.id(), Instant.now(), null, teacher, observed(), null))))
                .hasMessage("invalid.child-not-seen");
    }

    private static Encounter met() {
        return new Encounter(VisitOutcome.MADE, null, VisitPlace.HOME, "老屋", Set.of(Met.CHILD, Met.GRANDPARENT), true);
    }

    private static Observations observed() {
        return new Observations("我想妈妈。", "屋里整洁。", "读初二。", "奶奶照护。", null, "有些低落。", "下周再来。");
    }

    private static RecordVisit.Command made(CaseId caseId, Instant at) {
        return new RecordVisit.Command(caseId, at, null, met(), observed(), null);
    }

    private static RecordVisit.Command worried(RecordVisit.Command visit, @Nullable Worry worry) {
        return new RecordVisit.Command(
                visit.caseId(), visit.occurredAt(), visit.capturedAt(), visit.encounter(), visit.observations(), worry);
    }

    private List<VisitView> read(Person reader, CaseId caseId) {
        return people.as(reader, () -> visits.all(caseId));
    }

    private List<String> openClocks(Person reader, CaseId caseId) {
        return acts.clocks(reader, caseId).stream()
                .filter(view -> view.state().isOpen())
                .map(view -> view.rule().code())
                .toList();
    }

    private ClockView clock(Person reader, CaseId caseId, String rule) {
        return acts.clocks(reader, caseId).stream()
                .filter(view -> view.state().isOpen() && view.rule().code().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private <T> T inScreening(Person screener, Supplier<T> work) {
        return people.as(screener, () -> doing.approving(work));
    }
}
