package org.youmiao.cases.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.access.People;
import org.youmiao.access.People.Person;
import org.youmiao.access.Role;
import org.youmiao.administration.EmergencyId;
import org.youmiao.administration.emergency.OpenInEmergency;
import org.youmiao.cases.CaseActs;
import org.youmiao.cases.CaseFixtures;
import org.youmiao.cases.CaseFixtures.Given;
import org.youmiao.cases.ReferralId;
import org.youmiao.cases.RiskLevel;
import org.youmiao.cases.VisitId;
import org.youmiao.cases.closure.ClosureDecision;
import org.youmiao.cases.closure.ClosureReason;
import org.youmiao.cases.closure.DecideClosure;
import org.youmiao.cases.closure.FollowUp;
import org.youmiao.cases.closure.FollowUpMeans;
import org.youmiao.cases.closure.FollowUpResult;
import org.youmiao.cases.closure.ProposeClosure;
import org.youmiao.cases.closure.RecordFollowUp;
import org.youmiao.cases.closure.ReopenCase;
import org.youmiao.cases.file.CallMember;
import org.youmiao.cases.file.EndMembership;
import org.youmiao.cases.file.HandOverLead;
import org.youmiao.cases.file.TeamDuty;
import org.youmiao.cases.later.LookAtLaterFacts;
import org.youmiao.cases.plan.DecidePlan;
import org.youmiao.cases.plan.MeasureId;
import org.youmiao.cases.plan.PlanContent;
import org.youmiao.cases.plan.PlanDecision;
import org.youmiao.cases.plan.SettleMeasure;
import org.youmiao.cases.plan.Voice;
import org.youmiao.cases.plan.WritePlan;
import org.youmiao.cases.referral.AnswerReferral;
import org.youmiao.cases.referral.DisclosedPart;
import org.youmiao.cases.referral.ReferralFixtures;
import org.youmiao.cases.referral.ReferralStep;
import org.youmiao.cases.referral.WithdrawReferral;
import org.youmiao.cases.review.RecordReview;
import org.youmiao.cases.review.ReviewConclusion;
import org.youmiao.cases.visit.AmendVisit;
import org.youmiao.cases.visit.AttemptReason;
import org.youmiao.cases.visit.Encounter;
import org.youmiao.cases.visit.Met;
import org.youmiao.cases.visit.Observations;
import org.youmiao.cases.visit.RecordVisit;
import org.youmiao.cases.visit.VisitOutcome;
import org.youmiao.cases.visit.VisitPart;
import org.youmiao.cases.visit.VisitPlace;
import org.youmiao.county.Rows;
import org.youmiao.intake.ReportId;
import org.youmiao.intake.report.AddToReport;
import org.youmiao.kernel.Ids;
import org.youmiao.kernel.Shanghai;

/** A case in which everything that can happen to one happened, step by step, by those who may do it. */
@Component
public class LongLife {
    private final People people;
    private final CaseFixtures cases;
    private final ReferralFixtures referrals;
    private final CaseActs acts;
    private final CaseActs.Doing doing;
    private final Work work;
    private final Closing closing;
    private final JdbcClient jdbc;

    LongLife(
            People people,
            CaseFixtures cases,
            ReferralFixtures referrals,
            CaseActs acts,
            CaseActs.Doing doing,
            Work work,
            Closing closing,
            JdbcClient jdbc) {
        this.people = people;
        this.cases = cases;
        this.referrals = referrals;
        this.acts = acts;
        this.doing = doing;
        this.work = work;
        this.closing = closing;
        this.jdbc = jdbc;
    }

    /** What is done while a case is open. */
    @Component
    record Work(
            AddToReport addToReport,
            LookAtLaterFacts lookAtLaterFacts,
            RecordVisit recordVisit,
            AmendVisit amendVisit,
            WritePlan writePlan,
            DecidePlan decidePlan,
            SettleMeasure settle,
            RecordReview review,
            AnswerReferral answer,
            WithdrawReferral withdraw,
            CallMember call,
            EndMembership end,
            HandOverLead handOver) {}

    /** What is done to end it. */
    @Component
    record Closing(
            OpenInEmergency emergency,
            ProposeClosure propose,
            DecideClosure decide,
            RecordFollowUp followUp,
            ReopenCase reopen) {}

    public Given givenACaseInWhichEverythingHappened() {
        Given given = cases.givenAnOpenCase();
        var agency = referrals.givenAnAgencyOf(given);
        referrals.givenAReport(agency, "邻居说夜里无人。");
        laterFacts(given);
        visits(given);
        people.as(given.lead(), () -> cases.assess(given.id(), RiskLevel.YELLOW));
        plans(given);
        referrals(given, agency);
        team(given);
        emergency(given);
        close(given);
        return given;
    }

    private void laterFacts(Given given) {
        ReportId report = people.as(
                given.lead(),
                () -> doing.reading(() -> jdbc.sql("SELECT report_id FROM case_report WHERE case_id = ?")
                        .param(given.id().value())
                        .query((rs, row) -> new ReportId(Rows.uuid(rs, "report_id")))
                        .single()));
        people.as(given.lead(), () -> work.addToReport().add(new AddToReport.Command(report, "邻居又来电话。", false, null)));
        int version = version(given);
        people.as(
                given.lead(), () -> work.lookAtLaterFacts().confirm(new LookAtLaterFacts.Command(given.id(), version)));
    }

    private void visits(Given given) {
        visit(
                given,
                new Encounter(
                        VisitOutcome.ATTEMPTED, AttemptReason.NOBODY_HOME, VisitPlace.HOME, null, Set.of(), false),
                null);
        VisitId visit = visit(
                given, new Encounter(VisitOutcome.MADE, null, VisitPlace.HOME, null, Set.of(Met.CHILD), false), "屋顶漏水");
        people.as(
                given.director(),
                () -> work.amendVisit()
                        .amend(new AmendVisit.Command(given.id(), visit, VisitPart.LIVING, "已经修好。", "回访时看到")));
    }

    private VisitId visit(Given given, Encounter encounter, @Nullable String living) {
        return people.as(
                        given.director(),
                        () -> work.recordVisit()
                                .record(new RecordVisit.Command(
                                        given.id(),
                                        Instant.now(),
                                        null,
                                        encounter,
                                        new Observations(null, living, null, null, null, null, null),
                                        null)))
                .id();
    }

    private void plans(Given given) {
        PlanContent first = cases.aPlan(given.lead());
        var returned = decide(given, write(given, null, first), PlanDecision.RETURN, "请写明由谁接送。");
        decide(given, write(given, returned.version(), first), PlanDecision.APPROVE, null);
        List<MeasureId> measures = open(given);
        settle(given, measures.getFirst(), 1, SettleMeasure.Outcome.DONE);
        settle(given, measures.getFirst(), 2, SettleMeasure.Outcome.RESUMED);
        people.as(
                given.lead(),
                () -> work.review()
                        .record(new RecordReview.Command(
                                given.id(),
                                LocalDate.now(Shanghai.ZONE),
                                measures.stream()
                                        .map(measure -> new RecordReview.Look(measure, "需要调整。"))
                                        .toList(),
                                new Voice("还想上舞蹈课。", null),
                                new Voice("愿意配合。", null),
                                ReviewConclusion.NEW_PLAN,
                                "安排有变化。")));
        decide(given, write(given, null, next(first, measures)), PlanDecision.APPROVE, null);
        List<MeasureId> last = open(given);
        settle(given, last.getFirst(), 1, SettleMeasure.Outcome.DONE);
        settle(given, last.getLast(), 1, SettleMeasure.Outcome.NOT_DONE);
    }

    private static PlanContent next(PlanContent first, List<MeasureId> before) {
        PlanContent.Line line = first.goals().getFirst().measures().getFirst();
        return new PlanContent(
                List.of(new PlanContent.Goal(
                        "按时上学",
                        List.of(
                                new PlanContent.Line("由奶奶接送", line.who(), line.dueOn(), before.getFirst()),
                                new PlanContent.Line("每周补课一次", line.who(), line.dueOn())))),
                first.child(),
                first.guardian(),
                List.of(new PlanContent.Dropped(before.getLast(), "父亲已回家照料。")));
    }

    private WritePlan.Saved write(Given given, @Nullable Integer version, PlanContent content) {
        return people.as(
                given.lead(), () -> work.writePlan().write(new WritePlan.Command(given.id(), version, content, true)));
    }

    private WritePlan.Saved decide(Given given, WritePlan.Saved plan, PlanDecision decision, @Nullable String note) {
        return people.as(
                given.approver(),
                () -> work.decidePlan()
                        .decide(new DecidePlan.Command(given.id(), plan.id(), plan.version(), decision, note)));
    }

    private void settle(Given given, MeasureId measure, int version, SettleMeasure.Outcome outcome) {
        people.as(
                given.lead(),
                () -> work.settle().settle(new SettleMeasure.Command(given.id(), measure, version, outcome, "情况说明。")));
    }

    private List<MeasureId> open(Given given) {
        return people.as(
                given.lead(),
                () -> doing.reading(
                        () -> jdbc.sql("SELECT id FROM measure WHERE case_id = ? AND state = 'OPEN' ORDER BY ordinal")
                                .param(given.id().value())
                                .query((rs, row) -> new MeasureId(rs.getObject(1, UUID.class)))
                                .list()));
    }

    private void referrals(Given given, ReferralFixtures.Given agency) {
        ReferralId completed = referrals.givenAReferral(agency, DisclosedPart.NAME);
        answer(agency, completed, 1, ReferralStep.ACCEPT);
        answer(agency, completed, 2, ReferralStep.REPORT_PROGRESS);
        answer(agency, completed, 3, ReferralStep.COMPLETE);
        answer(agency, referrals.givenAReferral(agency, DisclosedPart.NAME), 1, ReferralStep.DECLINE);
        ReferralId handedBack = referrals.givenAReferral(agency, DisclosedPart.NAME);
        answer(agency, handedBack, 1, ReferralStep.ACCEPT);
        answer(agency, handedBack, 2, ReferralStep.HAND_BACK);
        ReferralId withdrawn = referrals.givenAReferral(agency, DisclosedPart.NAME);
        people.as(given.lead(), () -> work.withdraw().withdraw(new WithdrawReferral.Command(withdrawn, 1, "改由学校办理。")));
    }

    private void answer(ReferralFixtures.Given agency, ReferralId id, int version, ReferralStep step) {
        people.as(
                agency.liaison(),
                () -> work.answer()
                        .answer(new AnswerReferral.Command(
                                id, version, step, step == ReferralStep.COMPLETE ? "已返校。" : "情况说明。")));
    }

    /** A co-worker comes and goes; the lead is handed to the supervisor. */
    private void team(Given given) {
        Person helper = people.having(Role.STATION_WORKER, CaseFixtures.TOWNSHIP);
        var member = people.as(
                given.lead(),
                () -> work.call()
                        .call(new CallMember.Command(given.id(), helper.id(), TeamDuty.CO_WORKER, null, null)));
        people.as(given.lead(), () -> work.end().end(new EndMembership.Command(given.id(), member)));
        int version = version(given);
        Person next = people.having(Role.STATION_WORKER, CaseFixtures.TOWNSHIP);
        people.as(
                given.lead(), () -> work.handOver().handOver(new HandOverLead.Command(given.id(), version, next.id())));
    }

    private void emergency(Given given) {
        Person stranger = people.having(Role.STATION_WORKER, CaseFixtures.OTHER_TOWNSHIP);
        String number = acts.file(given.lead(), given.id()).number();
        people.as(
                stranger,
                () -> closing.emergency()
                        .open(new OpenInEmergency.Command(new EmergencyId(Ids.next()), number, "夜间送来走失儿童，需要核实联系人。")));
    }

    private void close(Given given) {
        propose(given);
        int proposed = version(given);
        people.as(given.lead(), () -> closing.propose().takeBack(new ProposeClosure.TakeBack(given.id(), proposed)));
        propose(given);
        decide(given, ClosureDecision.RETURN, "请补充学校的意见。");
        propose(given);
        decide(given, ClosureDecision.APPROVE, null);
        people.as(
                given.director(),
                () -> closing.followUp()
                        .record(new RecordFollowUp.Command(
                                given.id(),
                                Instant.now(),
                                null,
                                new FollowUp.Finding(FollowUpMeans.PHONE, FollowUpResult.STABLE, true, "电话回访。", false),
                                null)));
        int closed = version(given);
        people.as(
                given.approver(),
                () -> closing.reopen().reopen(new ReopenCase.Command(given.id(), closed, "家中又无人照护。")));
    }

    private void propose(Given given) {
        int version = version(given);
        people.as(
                given.lead(),
                () -> closing.propose()
                        .propose(new ProposeClosure.Command(
                                given.id(), version, Set.of(ClosureReason.GOALS_REACHED), "目标已达成。")));
    }

    private void decide(Given given, ClosureDecision decision, @Nullable String note) {
        int version = version(given);
        people.as(
                given.approver(),
                () -> closing.decide().decide(new DecideClosure.Command(given.id(), version, decision, note)));
    }

    private int version(Given given) {
        return acts.file(given.lead(), given.id()).version();
    }
}
