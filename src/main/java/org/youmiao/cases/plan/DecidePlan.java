package org.youmiao.cases.plan;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;
import org.youmiao.access.Permission;
import org.youmiao.access.Refused;
import org.youmiao.access.Requires;
import org.youmiao.audit.Trail;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.file.CaseDuties;
import org.youmiao.cases.file.CaseFile;
import org.youmiao.cases.file.CaseFiles;
import org.youmiao.kernel.Actor;
import org.youmiao.kernel.Ids;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Text;

/** The second person approves a plan, which puts it in force and replaces the one before, or returns it. */
@Component
public class DecidePlan {
    private final CaseFiles files;
    private final Plans plans;
    private final PlannedMeasures measures;
    private final MeasureHistory history;
    private final PlanHistory planHistory;
    private final PlanCheck check;
    private final CaseDuties duties;
    private final MeasureDuties measureDuties;
    private final Trail trail;
    private final Clock clock;

    DecidePlan(
            CaseFiles files,
            Plans plans,
            PlannedMeasures measures,
            MeasureHistory history,
            PlanHistory planHistory,
            PlanCheck check,
            CaseDuties duties,
            MeasureDuties measureDuties,
            Trail trail,
            Clock clock) {
        this.files = files;
        this.plans = plans;
        this.measures = measures;
        this.history = history;
        this.planHistory = planHistory;
        this.check = check;
        this.duties = duties;
        this.measureDuties = measureDuties;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * The decision.
     *
     * @param caseId  the plan's case, where the plan was found under it
     * @param version of the plan as it was read
     * @param note    required where the plan is returned
     */
    public record Command(
            @Nullable CaseId caseId,
            PlanId plan,
            int version,
            PlanDecision decision,
            @Nullable String note) {
        public Command {
            note = Text.optional("note", note, 1000);
        }
    }

    /**
     * Decides and returns where the plan stands.
     *
     * @throws Refused {@code refused.same-person} if the actor wrote or submitted the plan
     * @throws Problem {@code stale}, {@code plan.state}, {@code case.state}
     * @throws PlanProblem.MeasuresUnexplained if a measure was resumed meanwhile of which the plan says nothing
     */
    @Requires(Permission.CASE_APPROVE)
    public WritePlan.Saved decide(Command command) {
        Plan plan = plans.get(command.caseId(), command.plan());
        CaseFile file = files.forWriting(plan.caseId());
        plan.expectVersion(command.version());
        Instant now = clock.instant();
        Actor actor = Acting.required().actor();
        switch (command.decision()) {
            case APPROVE -> {
                plan.approve(command.note(), actor, now);
                putInForce(file, plan, actor, now);
            }
            case RETURN -> {
                file.mustBeOpen();
                plan.giveBack(command.note(), actor, now);
                duties.planReturned(file, now);
            }
        }
        Plan saved = plans.save(plan);
        planHistory.decided(saved, command.decision().event(), actor, now);
        trail.changed(saved.id().ref(), command.decision() == PlanDecision.APPROVE ? "APPROVED" : "RETURNED");
        return new WritePlan.Saved(saved.id(), saved.version(), saved.state());
    }

    private void putInForce(CaseFile file, Plan plan, Actor actor, Instant at) {
        check.accountsForOpenMeasures(file, plan.content());
        file.putPlanInForce();
        files.save(file);
        plans.inForce(file.id()).ifPresent(before -> {
            before.replace();
            plans.save(before);
        });
        List<Measure> before = measures.open(file.id());
        Map<MeasureId, MeasureId> successors = begin(plan, file, at);
        before.forEach(open -> {
            String why = plan.content().whyDropped(open.id()).orElse(null);
            open.replace(why, actor, at);
            measureDuties.replaced(open);
            history.replaced(measures.save(open), why == null ? successors.get(open.id()) : null, actor, at);
        });
        duties.planApproved(file, at);
        trail.changed(file.id().ref(), "PLAN_IN_FORCE");
    }

    /** The plan's measures are owed from now on. Answers in which of them those of the plan before go on. */
    private Map<MeasureId, MeasureId> begin(Plan plan, CaseFile file, Instant at) {
        Map<MeasureId, MeasureId> successors = new HashMap<>();
        List<PlanContent.Full> lines = plan.content().lines();
        for (int i = 0; i < lines.size(); i++) {
            MeasureId id = new MeasureId(Ids.next());
            measureDuties.owed(file, measures.save(Measure.of(id, plan, file.area(), i + 1, lines.get(i))), at);
            MeasureId continued = lines.get(i).continues();
            if (continued != null) {
                successors.putIfAbsent(continued, id);
            }
        }
        return successors;
    }
}
