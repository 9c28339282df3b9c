package org.youmiao.cases.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.plan.MeasureId;
import org.youmiao.cases.plan.PlanContent;
import org.youmiao.cases.plan.PlanView;
import org.youmiao.cases.plan.ReadPlans;
import org.youmiao.edge.Form;
import org.youmiao.edge.Option;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;

/**
 * The plan that waits, before the second person.
 *
 * @param form carries what the plan says, so that it stands there again beside a fault
 */
@Template("cases/plan-approval")
public record PlanApprovalScreen(CaseId id, Form form) implements Screen {

    static PlanApprovalScreen of(ReadPlans.One waiting, Form form) {
        PlanView plan = waiting.plan();
        Form filled = PlanFields.fill(form.labelled("plan-approval").at(plan.version()), plan.content())
                .with("about", waiting.frame().line())
                .with("plan", plan.id().value().toString())
                .with("number", Integer.toString(plan.number()))
                .withAll("authors", plan.authors())
                .with("mayDecide", Boolean.toString(plan.mayDecide()));
        var names = plan.content().responsible().keySet().stream()
                .map(who -> Option.of(who.toString(), plan.name(who)))
                .toList();
        var left = plan.dropped().stream()
                .map(one -> Option.of(one.measure().value().toString(), one.what()))
                .toList();
        return new PlanApprovalScreen(
                waiting.frame().id(), Names.carry(Names.carry(filled, "names", names), "left", left));
    }

    public PlanContent content() {
        return form.read(PlanFields::read);
    }

    /** Measures of the plan before that do not go on, and why. */
    public List<PlanView.Left> dropped() {
        PlanContent content = content();
        return Names.carried(form, "left").stream()
                .map(option -> {
                    MeasureId measure = new MeasureId(UUID.fromString(option.value()));
                    return new PlanView.Left(
                            measure, option.label(), content.whyDropped(measure).orElse(null));
                })
                .toList();
    }

    public Map<String, String> names() {
        return Names.carried(form, "names").stream()
                .collect(Collectors.toMap(Option::value, Option::label, (first, second) -> first));
    }

    public boolean mayDecide() {
        return form.value("mayDecide").equals("true");
    }
}
