package org.youmiao.cases.web;

import java.util.OptionalInt;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.plan.DecidePlan;
import org.youmiao.cases.plan.PlanDecision;
import org.youmiao.cases.plan.PlanId;
import org.youmiao.cases.plan.ReadPlans;
import org.youmiao.cases.plan.WritePlan;
import org.youmiao.edge.Form;
import org.youmiao.edge.Reply;
import org.youmiao.edge.Screen;
import org.youmiao.edge.SeeOther;

/** Planning: writing, submitting, and the second person's decision. */
@Controller
class PlanPages {
    private final ReadPlans reading;
    private final WritePlan writing;
    private final DecidePlan deciding;

    PlanPages(ReadPlans reading, WritePlan writing, DecidePlan deciding) {
        this.reading = reading;
        this.writing = writing;
        this.deciding = deciding;
    }

    @GetMapping("/cases/{id}/plan")
    Screen all(@PathVariable CaseId id) {
        return new PlansScreen(reading.all(id));
    }

    @GetMapping("/cases/{id}/plan/versions/{plan}")
    Screen one(@PathVariable CaseId id, @PathVariable PlanId plan) {
        return new PlanScreen(reading.one(id, plan));
    }

    @GetMapping("/cases/{id}/plan/draft")
    Screen ask(@PathVariable CaseId id, @RequestParam(defaultValue = "") String more, Form form) {
        return PlanFormScreen.of(reading.desk(id), form, more);
    }

    @PostMapping("/cases/{id}/plan/draft")
    Reply write(@PathVariable CaseId id, Form sent) {
        Form form = PlanFields.closedUp(sent).labelled("plan");
        boolean submit = form.value("do").equals("submit");
        return form.submit(
                () -> writing.write(
                        form.read(in -> new WritePlan.Command(id, form.versionOrNull(), PlanFields.read(in), submit))),
                saved -> next(id, form),
                again -> new PlanFormScreen(id, again, ""));
    }

    @GetMapping("/cases/{id}/plan/approval")
    Screen waiting(@PathVariable CaseId id, Form form) {
        return PlanApprovalScreen.of(reading.waiting(id), form);
    }

    @PostMapping("/cases/{id}/plan/approval")
    Reply decide(@PathVariable CaseId id, Form sent) {
        Form form = sent.labelled("plan-approval");
        return form.submit(
                () -> deciding.decide(form.read(in -> new DecidePlan.Command(
                        id,
                        in.id("plan", PlanId::new),
                        form.version(),
                        in.choice("decision", PlanDecision.class),
                        in.optional("note", 1000)))),
                saved -> SeeOther.to(planOf(id)).saying("plan-approval.saved"),
                again -> new PlanApprovalScreen(id, again));
    }

    /** One more row is asked for by saving: nothing typed is lost, and it works without a script. */
    private static SeeOther next(CaseId id, Form form) {
        OptionalInt goal = PlanFields.wantsMore(form);
        if (goal.isPresent()) {
            int row = Math.max(1, PlanFields.measures(form, goal.getAsInt()));
            String field = "goals-" + goal.getAsInt() + "-measures-" + row + "-what";
            return SeeOther.to(planOf(id) + "/draft?more=" + goal.getAsInt() + "#" + field);
        }
        return switch (form.value("do")) {
            case "submit" -> SeeOther.to(planOf(id)).saying("plan.submitted");
            case PlanFormScreen.GOAL ->
                SeeOther.to(planOf(id) + "/draft?more=goal#goals-" + Math.max(1, PlanFields.goals(form)) + "-text");
            default -> SeeOther.to(planOf(id)).saying("plan.draft-saved");
        };
    }

    private static String planOf(CaseId id) {
        return "/cases/" + id.value() + "/plan";
    }
}
