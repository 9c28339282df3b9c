package org.youmiao.cases.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youmiao.DatabaseTest;
import org.youmiao.access.People.Person;
import org.youmiao.cases.AtOnce;
import org.youmiao.cases.CaseActs;
import org.youmiao.cases.CaseFixtures;
import org.youmiao.cases.CaseFixtures.Given;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.RiskLevel;
import org.youmiao.cases.closure.ClosureDecision;
import org.youmiao.cases.closure.ClosureReason;
import org.youmiao.cases.closure.DecideClosure;
import org.youmiao.cases.closure.ProposeClosure;
import org.youmiao.clocks.ClockState;
import org.youmiao.clocks.ClockView;
import org.youmiao.kernel.Now;
import org.youmiao.kernel.Shanghai;

/** By when the child is to be seen, as time passes and levels change. */
class VisitDutiesTest extends DatabaseTest {
    @Autowired
    private CaseFixtures fixtures;

    @Autowired
    private CaseActs acts;

    @Autowired
    private RecordVisit recordVisit;

    @Autowired
    private ProposeClosure propose;

    @Autowired
    private DecideClosure decide;

    @Autowired
    private AtOnce atOnce;

    @Test
    void aHigherLevelBringsTheNextVisitForwardAndNeverPutsItOff() {
        Given given = fixtures.givenAnAssessedCase(RiskLevel.GREEN);
        Instant seen = seenAt(given, 0);
        assertThat(visit(given).lastDay()).isEqualTo(day(seen, 90));

        assessedAt(given, 5, RiskLevel.ORANGE);
        assertThat(visit(given).lastDay()).isEqualTo(day(seen, 14));
        assertThat(visit(given).startedAt()).isEqualTo(seen.truncatedTo(ChronoUnit.SECONDS));

        assessedAt(given, 12, RiskLevel.RED);
        assertThat(visit(given).lastDay()).as("seven days are over already").isEqualTo(day(seen, 13));
    }

    @Test
    void eightyDaysAfterTheLastVisitAHigherLevelDoesNotStartTheIntervalAnew() {
        Given given = fixtures.givenAnAssessedCase(RiskLevel.GREEN);
        Instant seen = seenAt(given, 0);

        assessedAt(given, 80, RiskLevel.YELLOW);

        assertThat(visit(given).lastDay()).isEqualTo(day(seen, 81));
    }

    @Test
    void aVisitThatIsLateStaysLateWhateverTheLevel() {
        Given given = fixtures.givenAnAssessedCase(RiskLevel.RED);
        Instant seen = seenAt(given, 0);

        assessedAt(given, 9, RiskLevel.ORANGE);

        assertThat(visit(given).lastDay()).isEqualTo(day(seen, 7));
        assertThat(visit(given).isOverdue(seen.plus(Duration.ofDays(9)))).isTrue();
    }

    @Test
    void aLowerLevelPutsTheNextVisitOffCountedFromTheLastOne() {
        Given given = fixtures.givenAnAssessedCase(RiskLevel.ORANGE);
        Instant seen = seenAt(given, 0);

        assessedAt(given, 3, RiskLevel.YELLOW);

        assertThat(visit(given).lastDay()).isEqualTo(day(seen, 30));
    }

    @Test
    void theFirstAssessmentCountsFromAVisitThatWasMadeBeforeIt() {
        Given given = fixtures.givenAnOpenCase();
        Instant seen = seenAt(given, 0);
        seenAt(given, 1);

        assessedAt(given, 3, RiskLevel.ORANGE);

        assertThat(visit(given).lastDay()).isEqualTo(day(seen, 1 + 14));
    }

    @Test
    void whereThereIsDangerNowTheFirstVisitIsDueWithinADay() {
        Given given = fixtures.givenACaseOpenedInDanger();
        Person lead = given.lead();
        CaseId id = given.id();

        assertThat(openRules(lead, id)).contains("FIRST_VISIT_URGENT").doesNotContain("FIRST_VISIT");
        ClockView urgent = open(lead, id, "FIRST_VISIT_URGENT");
        assertThat(Duration.between(urgent.startedAt(), urgent.dueAt())).isEqualTo(Duration.ofHours(24));

        people.as(lead, () -> fixtures.assess(id, RiskLevel.RED));
        assertThat(openRules(lead, id)).contains("FIRST_VISIT_URGENT").doesNotContain("VISIT");

        people.as(lead, () -> recordVisit.record(visited(id, Instant.now(), Met.CHILD)));
        assertThat(openRules(lead, id)).contains("VISIT").doesNotContain("FIRST_VISIT_URGENT");
    }

    @Test
    void theHighestLevelBringsAFirstVisitForwardThatAHolidayHadPutOff() {
        // Before the national holiday of 2025: five working days end on 14 October.
        Instant opened =
                ZonedDateTime.of(2025, 9, 29, 10, 0, 0, 0, Shanghai.ZONE).toInstant();
        Given given = Now.at(opened, fixtures::givenAnOpenCase);
        LocalDate owed = open(given.lead(), given.id(), "FIRST_VISIT").lastDay();

        Now.at(
                opened.plus(Duration.ofDays(1)),
                () -> people.as(given.lead(), () -> fixtures.assess(given.id(), RiskLevel.RED)));

        assertThat(visit(given).lastDay()).isBefore(owed).isEqualTo(day(opened, 7));
        assertThat(openRules(given.lead(), given.id())).doesNotContain("FIRST_VISIT");
    }

    @Test
    void onlySeeingTheChildFulfilsTheDuty() {
        Given given = fixtures.givenAnAssessedCase(RiskLevel.ORANGE);

        var neighbour = people.as(
                given.director(), () -> recordVisit.record(visited(given.id(), Instant.now(), Met.NEIGHBOUR)));
        assertThat(neighbour.childSeen()).isFalse();
        assertThat(openRules(given.lead(), given.id())).contains("FIRST_VISIT").doesNotContain("VISIT");

        Instant seen = seenAt(given, 0);
        Instant later = seen.plus(Duration.ofDays(10));
        Now.at(
                later,
                () -> people.as(
                        given.director(), () -> recordVisit.record(visited(given.id(), later, Met.GRANDPARENT))));
        assertThat(visit(given).lastDay()).isEqualTo(day(seen, 14));
    }

    @Test
    void ofTwoVisitsSavedAtOnceBothAreKeptAndTheLaterOneCounts() throws Exception {
        Given given = fixtures.givenAnAssessedCase(RiskLevel.ORANGE);
        Instant first = seenAt(given, 0).plus(Duration.ofHours(1));
        Instant second = first.plus(Duration.ofDays(1));

        List<String> outcomes = atOnce.write(
                given.lead(),
                given.id(),
                List.of(
                        () -> Now.at(
                                second.plusSeconds(60),
                                () -> people.as(
                                        given.director(),
                                        () -> recordVisit.record(visited(given.id(), second, Met.CHILD)))),
                        () -> Now.at(
                                second.plusSeconds(60),
                                () -> people.as(
                                        given.lead(),
                                        () -> recordVisit.record(visited(given.id(), first, Met.CHILD))))));

        assertThat(outcomes).containsExactly(AtOnce.DONE, AtOnce.DONE);
        assertThat(visit(given).lastDay()).isEqualTo(day(second, 14));
        assertThat(acts.clocks(given.lead(), given.id()))
                .filteredOn(view -> view.rule().code().equals("VISIT") && view.state() == ClockState.RUNNING)
                .hasSize(1);
    }

    @Test
    void aVisitSavedWhileTheCaseIsBeingClosedLeavesNoVisitOwed() throws Exception {
        Given given = fixtures.givenAnAssessedCase(RiskLevel.GREEN);
        int assessed = acts.file(given.lead(), given.id()).version();
        people.as(
                given.lead(),
                () -> propose.propose(new ProposeClosure.Command(
                        given.id(), assessed, Set.of(ClosureReason.GOALS_REACHED), "目标已达成。")));
        int proposed = acts.file(given.lead(), given.id()).version();
        Instant was = Instant.now();

        List<String> outcomes = atOnce.write(
                given.lead(),
                given.id(),
                List.of(
                        () -> people.as(
                                given.approver(),
                                () -> decide.decide(new DecideClosure.Command(
                                        given.id(), proposed, ClosureDecision.APPROVE, null))),
                        () -> people.as(
                                given.director(), () -> recordVisit.record(visited(given.id(), was, Met.CHILD)))));

        assertThat(outcomes).containsExactly(AtOnce.DONE, AtOnce.DONE);
        assertThat(openRules(given.lead(), given.id())).containsExactly("FOLLOW_UP");
    }

    private Instant seenAt(Given given, int days) {
        Instant at = Instant.now().plus(Duration.ofDays(days));
        Now.at(at, () -> people.as(given.director(), () -> recordVisit.record(visited(given.id(), at, Met.CHILD))));
        return at;
    }

    private void assessedAt(Given given, int days, RiskLevel level) {
        Now.at(
                Instant.now().plus(Duration.ofDays(days)),
                () -> people.as(given.lead(), () -> fixtures.assess(given.id(), level)));
    }

    private static RecordVisit.Command visited(CaseId id, Instant at, Met met) {
        return new RecordVisit.Command(
                id,
                at,
                null,
                new Encounter(VisitOutcome.MADE, null, VisitPlace.HOME, null, Set.of(met), false),
                Observations.NONE,
                null);
    }

    private static LocalDate day(Instant from, int days) {
        return Shanghai.dateOf(from).plusDays(days);
    }

    private ClockView visit(Given given) {
        return open(given.lead(), given.id(), "VISIT");
    }

    private ClockView open(Person reader, CaseId id, String rule) {
        return acts.clocks(reader, id).stream()
                .filter(view -> view.state().isOpen() && view.rule().code().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private List<String> openRules(Person reader, CaseId id) {
        return acts.clocks(reader, id).stream()
                .filter(view -> view.state().isOpen())
                .map(view -> view.rule().code())
                .toList();
    }
}
