package org.youmiao.cases.plan;

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
import org.youmiao.DatabaseTest;
import org.youmiao.access.People.Person;
import org.youmiao.access.Role;
import org.youmiao.cases.CaseActs;
import org.youmiao.cases.CaseFixtures;
import org.youmiao.cases.CaseFixtures.Given;
import org.youmiao.cases.RiskLevel;
import org.youmiao.cases.file.CallMember;
import org.youmiao.cases.file.EndMembership;
import org.youmiao.cases.file.MemberId;
import org.youmiao.cases.file.TeamDuty;
import org.youmiao.cases.referral.ReferralFixtures;
import org.youmiao.clocks.ClockState;
import org.youmiao.clocks.ClockView;
import org.youmiao.clocks.Clocks;
import org.youmiao.clocks.Desk;
import org.youmiao.http.ApiClient;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Ids;
import org.youmiao.kernel.Now;
import org.youmiao.kernel.Shanghai;

/** Every measure of a plan in force has a clock, at the desk of whoever is to do it. */
class MeasureDutiesTest extends DatabaseTest {
    private static final String COUNTY = "990001000000";
    private static final Desk STATION = Desk.station(new AreaCode(CaseFixtures.TOWNSHIP));

    @Autowired
    private CaseFixtures fixtures;

    @Autowired
    private ReferralFixtures referrals;

    @Autowired
    private CaseActs acts;

    @Autowired
    private CaseActs.Doing doing;

    @Autowired
    private WritePlan writePlan;

    @Autowired
    private DecidePlan decidePlan;

    @Autowired
    private SettleMeasure settleMeasure;

    @Autowired
    private CallMember callMember;

    @Autowired
    private EndMembership endMembership;

    @Autowired
    private PlannedMeasures measures;

    @Autowired
    private Clocks clocks;

    @LocalServerPort
    private int port;

    private final LocalDate inTenDays = LocalDate.now(Shanghai.ZONE).plusDays(10);

    @Test
    void aMeasureIsDueOnItsOwnDayAtTheDeskOfWhoeverIsToDoIt() {
        Given given = fixtures.givenAnAssessedCase(RiskLevel.YELLOW);
        inForce(given, given.director(), inTenDays);

        ClockView owed = clock(given, open(given).getFirst());
        assertThat(owed.rule().code()).isEqualTo("MEASURE");
        assertThat(owed.lastDay()).isEqualTo(inTenDays);
        assertThat(owed.desk()).isEqualTo(Desk.person(given.director().id()));
        assertThat(worklist(given.director()))
                .contains("/measures/" + open(given).getFirst().id().value());
    }

    @Test
    void aMeasureThatIsDueOnTheVeryDayOfTheApprovalIsDueAtItsEnd() {
        Given given = fixtures.givenAnAssessedCase(RiskLevel.YELLOW);
        LocalDate today = LocalDate.now(Shanghai.ZONE);
        inForce(given, given.lead(), today);

        assertThat(clock(given, open(given).getFirst()).lastDay()).isEqualTo(today);
    }

    @Test
    void aMeasureOfAnAgencyLiesWithTheStationWhichRefersIt() {
        Given given = fixtures.givenAnAssessedCase(RiskLevel.YELLOW);
        String agency = "cl" + Ids.next().toString().substring(24);
        referrals.givenALiaisonOf(agency);
        WritePlan.Saved plan = write(given, plan(new Responsible(Responsible.Kind.AGENCY, agency), inTenDays), null);
        approve(given, plan);

        assertThat(clock(given, open(given).getFirst()).desk()).isEqualTo(STATION);
    }

    @Test
    void whomThePlanNamesSaysThatItWasDoneAndNothingElse() {
        Given given = fixtures.givenAnAssessedCase(RiskLevel.YELLOW);
        Person provider = people.having(Role.PROVIDER_WORKER, COUNTY);
        people.as(
                given.lead(),
                () -> callMember.call(
                        new CallMember.Command(given.id(), provider.id(), TeamDuty.PROVIDER, null, null)));
        inForce(given, provider, inTenDays);
        Measure measure = open(given).getFirst();

        assertThatThrownBy(() -> settle(given, given.director(), measure, SettleMeasure.Outcome.DONE, null))
                .hasMessage("not-found");
        assertThatThrownBy(() -> settle(given, provider, measure, SettleMeasure.Outcome.NOT_DONE, "没有时间。"))
                .hasMessage("not-found");
        settle(given, provider, measure, SettleMeasure.Outcome.DONE, "已与班主任商量。");

        assertThat(clock(given, measure).state()).isEqualTo(ClockState.STOPPED);
    }

    @Test
    void aMeasureThatIsOwedAgainHasItsClockAgainAndALateOneIsLate() {
        Given given = fixtures.givenAnAssessedCase(RiskLevel.YELLOW);
        inForce(given, given.lead(), inTenDays);
        Measure measure = open(given).getFirst();
        settle(given, given.lead(), measure, SettleMeasure.Outcome.DONE, null);
        Measure settled = reread(given, measure);

        Instant later = Instant.now().plus(Duration.ofDays(12));
        Now.at(later, () -> settle(given, given.lead(), settled, SettleMeasure.Outcome.RESUMED, "点错了。"));

        ClockView again = clock(given, measure);
        assertThat(again.state()).isEqualTo(ClockState.RUNNING);
        assertThat(again.lastDay()).isEqualTo(inTenDays);
        assertThat(again.isOverdue(later)).isTrue();
    }

    @Test
    void aNewPlanMovesTheDayAndTheClockWithIt() {
        Given given = fixtures.givenAnAssessedCase(RiskLevel.YELLOW);
        inForce(given, given.lead(), inTenDays);
        Measure before = open(given).getFirst();

        PlanContent.Line line = new PlanContent.Line(
                "与学校商量返校安排",
                new Responsible(Responsible.Kind.PERSON, given.lead().id().toString()),
                inTenDays.plusDays(20),
                before.id());
        approve(given, write(given, plan(line), null));

        assertThat(clock(given, before).state()).isEqualTo(ClockState.CANCELLED);
        assertThat(clock(given, open(given).getFirst()).lastDay()).isEqualTo(inTenDays.plusDays(20));
    }

    @Test
    void whoLeavesTheTeamLeavesTheMeasureToTheStation() {
        Given given = fixtures.givenAnAssessedCase(RiskLevel.YELLOW);
        Person provider = people.having(Role.PROVIDER_WORKER, COUNTY);
        MemberId member = people.as(
                given.lead(),
                () -> callMember.call(
                        new CallMember.Command(given.id(), provider.id(), TeamDuty.PROVIDER, null, null)));
        inForce(given, provider, inTenDays);

        people.as(given.lead(), () -> endMembership.end(new EndMembership.Command(given.id(), member)));

        assertThat(clock(given, open(given).getFirst()).desk()).isEqualTo(STATION);
    }

    private void inForce(Given given, Person who, LocalDate dueOn) {
        approve(
                given,
                write(
                        given,
                        plan(new Responsible(Responsible.Kind.PERSON, who.id().toString()), dueOn),
                        null));
    }

    private static PlanContent plan(Responsible who, LocalDate dueOn) {
        return plan(new PlanContent.Line("与学校商量返校安排", who, dueOn));
    }

    private static PlanContent plan(PlanContent.Line line) {
        return new PlanContent(
                List.of(new PlanContent.Goal("按时上学", List.of(line))),
                new Voice("我想回学校。", null),
                new Voice("愿意配合。", null));
    }

    private WritePlan.Saved write(Given given, PlanContent content, @Nullable Integer version) {
        return people.as(
                given.lead(), () -> writePlan.write(new WritePlan.Command(given.id(), version, content, true)));
    }

    private void approve(Given given, WritePlan.Saved plan) {
        people.as(
                given.approver(),
                () -> decidePlan.decide(
                        new DecidePlan.Command(given.id(), plan.id(), plan.version(), PlanDecision.APPROVE, null)));
    }

    private int settle(Given given, Person who, Measure measure, SettleMeasure.Outcome outcome, @Nullable String note) {
        return people.as(
                who,
                () -> settleMeasure.settle(
                        new SettleMeasure.Command(given.id(), measure.id(), measure.version(), outcome, note)));
    }

    private List<Measure> open(Given given) {
        return people.as(given.lead(), () -> doing.reading(() -> measures.open(given.id())));
    }

    private Measure reread(Given given, Measure measure) {
        return people.as(given.lead(), () -> doing.reading(() -> measures.get(given.id(), measure.id())));
    }

    private ClockView clock(Given given, Measure measure) {
        return people.as(
                given.lead(),
                () -> doing.reading(() -> clocks.of(measure.id().ref()).getLast()));
    }

    private String worklist(Person person) {
        return ApiClient.of(person, port).get("/api/v1/worklist?limit=200").body();
    }
}
