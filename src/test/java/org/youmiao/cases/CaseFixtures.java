package org.youmiao.cases;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.youmiao.access.People;
import org.youmiao.access.People.Person;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.access.Role;
import org.youmiao.cases.assessment.CarryOutAssessment;
import org.youmiao.cases.assessment.Decision;
import org.youmiao.cases.assessment.Instrument;
import org.youmiao.cases.assessment.Instruments;
import org.youmiao.cases.file.OpenCase;
import org.youmiao.cases.plan.DecidePlan;
import org.youmiao.cases.plan.PlanContent;
import org.youmiao.cases.plan.PlanDecision;
import org.youmiao.cases.plan.Responsible;
import org.youmiao.cases.plan.Voice;
import org.youmiao.cases.plan.WritePlan;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Shanghai;
import org.youmiao.people.ChildFacts;
import org.youmiao.people.ChildId;
import org.youmiao.people.Children;
import org.youmiao.people.NewChild;
import org.youmiao.people.Sex;

/** Cases in each state, reached by legal moves of people who may make them; for the tests of every room. */
@Component
public class CaseFixtures {
    /** 青禾市麦田镇, the invented township where cases live in the tests. */
    public static final String TOWNSHIP = "990001101000";

    /** 麦田村 in it. */
    public static final String VILLAGE = "990001101201";

    /** A second township, whose people must not see the first one's cases. */
    public static final String OTHER_TOWNSHIP = "990001001000";

    private static final String SOMEONE = "测试儿童";

    private static final LocalDate SOME_DAY = LocalDate.of(2026, 11, 1);

    private final People people;
    private final OpenCase openCase;
    private final CarryOutAssessment assessments;
    private final Instruments instruments;
    private final WritePlan writePlan;
    private final DecidePlan decidePlan;
    private final Registering registering;

    CaseFixtures(
            People people,
            OpenCase openCase,
            CarryOutAssessment assessments,
            Instruments instruments,
            WritePlan writePlan,
            DecidePlan decidePlan,
            Registering registering) {
        this.people = people;
        this.openCase = openCase;
        this.assessments = assessments;
        this.instruments = instruments;
        this.writePlan = writePlan;
        this.decidePlan = decidePlan;
        this.registering = registering;
    }

    /**
     * A case and the people around it.
     *
     * @param lead     station worker who leads it
     * @param approver the station's supervisor
     * @param director director of the child's village, on the team
     */
    public record Given(CaseId id, ChildId child, Person lead, Person approver, Person director) {}

    /** Registers children. */
    @Component
    public static class Registering {
        private final Children children;

        Registering(Children children) {
            this.children = children;
        }

        @Requires(Permission.CHILD_WORK)
        public ChildId register(ChildFacts facts) {
            return children.register(NewChild.of(facts));
        }
    }

    /** A child of ten of the village. */
    public ChildId givenAChild(Person worker) {
        return givenAChild(worker, SOMEONE);
    }

    private ChildId givenAChild(Person worker, String name) {
        return people.as(
                worker,
                () -> registering.register(new ChildFacts(
                        name, null, Sex.FEMALE, null, 2016, null, null, new AreaCode(VILLAGE), null, null)));
    }

    /** Opened by the lead, with the village's director on the team. */
    public Given givenAnOpenCase() {
        return givenAnOpenCase(false, SOMEONE);
    }

    /** Likewise, of a child with this name. */
    public Given givenAnOpenCaseOf(String name) {
        return givenAnOpenCase(false, name);
    }

    /** Likewise, because of danger at that time. */
    public Given givenACaseOpenedInDanger() {
        return givenAnOpenCase(true, SOMEONE);
    }

    private Given givenAnOpenCase(boolean urgent, String name) {
        Person lead = people.having(Role.STATION_WORKER, TOWNSHIP);
        Person approver = people.having(Role.CHILD_SUPERVISOR, TOWNSHIP);
        Person director = people.having(Role.CHILD_DIRECTOR, VILLAGE);
        ChildId child = givenAChild(lead, name);
        CaseId id = people.as(
                lead,
                () -> openCase.open(new OpenCase.Command(
                        child, null, List.of(director.id()), List.<UUID>of(), "入户排查时发现照料不足。", urgent)));
        return new Given(id, child, lead, approver, director);
    }

    /** Assessed with this level, as the answers suggest. */
    public Given givenAnAssessedCase(RiskLevel level) {
        Given given = givenAnOpenCase();
        people.as(given.lead(), () -> assess(given.id(), level));
        return given;
    }

    /** With a submitted plan that waits for the supervisor. */
    public Given givenACaseWithASubmittedPlan() {
        Given given = givenAnAssessedCase(RiskLevel.YELLOW);
        people.as(
                given.lead(),
                () -> writePlan.write(new WritePlan.Command(given.id(), null, aPlan(given.lead()), true)));
        return given;
    }

    /** With an approved plan of two measures. */
    public Given givenAPlannedCase() {
        Given given = givenAnAssessedCase(RiskLevel.YELLOW);
        var plan = people.as(
                given.lead(),
                () -> writePlan.write(new WritePlan.Command(given.id(), null, aPlan(given.lead()), true)));
        people.as(
                given.approver(),
                () -> decidePlan.decide(
                        new DecidePlan.Command(given.id(), plan.id(), plan.version(), PlanDecision.APPROVE, null)));
        return given;
    }

    /** One goal, two measures, the child and the guardian heard. */
    public PlanContent aPlan(Person who) {
        Responsible worker = new Responsible(Responsible.Kind.PERSON, who.id().toString());
        LocalDate inAMonth = LocalDate.now(Shanghai.ZONE).plusMonths(1);
        return new PlanContent(
                List.of(new PlanContent.Goal(
                        "按时上学",
                        List.of(
                                new PlanContent.Line("与学校商量返校安排", worker, inAMonth),
                                new PlanContent.Line("联系父亲每周通话", worker, inAMonth)))),
                new Voice("我想回学校，怕跟不上。", null),
                new Voice("愿意配合，腰伤好了就接送。", null));
    }

    /** One more assessment, by whoever acts. */
    public CarryOutAssessment.Saved assess(CaseId id, RiskLevel level) {
        return assessments.carryOut(new CarryOutAssessment.Command(
                id,
                null,
                answersFor(level),
                Map.of(),
                new Decision(
                        level,
                        level == RiskLevel.GREEN ? GuardianshipGrade.NORMAL : GuardianshipGrade.INSUFFICIENT,
                        "综合情况见各项。",
                        null)));
    }

    /** Answers of which the instrument makes this level: half of them good, and a red line where the level needs one. */
    public Map<String, String> answersFor(RiskLevel level) {
        Map<String, String> answers = new HashMap<>();
        for (Instrument.Indicator indicator : instruments.on(SOME_DAY).indicators()) {
            boolean good = level == RiskLevel.GREEN
                    || indicator.code().compareTo(indicator.code().charAt(0) + "06") < 0;
            answers.put(indicator.code(), good ? "A" : "B");
        }
        if (level == RiskLevel.ORANGE) {
            answers.put("C05", "C");
        }
        if (level == RiskLevel.RED) {
            answers.put("C04", "C");
        }
        return answers;
    }
}
