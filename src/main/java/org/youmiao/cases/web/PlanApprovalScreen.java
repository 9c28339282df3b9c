package org.youmiao.cases.web;

import java.util.Map;
import java.util.stream.Collectors;
import org.youmiao.cases.CaseId;
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
        return new PlanApprovalScreen(waiting.frame().id(), Names.carry(filled, "names", names));
    }

    public PlanContent content() {
        return form.read(PlanFields::read);
    }

    public Map<String, String> names() {
        return Names.carried(form, "names").stream()
                .collect(Collectors.toMap(Option::value, Option::label, (first, second) -> first));
    }

    public boolean mayDecide() {
        return form.value("mayDecide").equals("true");
    }
}
