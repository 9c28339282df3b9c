package org.youmiao.cases.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.plan.MeasureView;
import org.youmiao.cases.plan.PlanContent;
import org.youmiao.cases.plan.PlanView;
import org.youmiao.cases.plan.ReadPlans;
import org.youmiao.edge.Form;
import org.youmiao.edge.Option;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;

/**
 * The form in which a plan is written.
 *
 * @param form carries what the case is about and who can be named, beside the plan itself
 * @param more where one more row is wanted: the index of a goal for one more measure, {@link #GOAL} for one more goal
 */
@Template("cases/plan-form")
public record PlanFormScreen(CaseId id, Form form, String more) implements Screen {
    public static final String GOAL = "goal";
    private static final Set<String> BEATEN = Set.of("stale", "plan.draft-exists", "plan.state", "case.state");

    static PlanFormScreen of(ReadPlans.Desk desk, Form form, String more) {
        Form filled = form.labelled("plan")
                .with("about", desk.frame().line())
                .with("mustBeAsked", Boolean.toString(desk.childMustBeAsked()));
        PlanView draft = desk.draft();
        PlanView inForce = desk.inForce();
        Map<String, String> names = new LinkedHashMap<>();
        desk.candidates().forEach(candidate -> names.put(candidate.who(), candidate.name()));
        List<MeasureView> open = inForce == null
                ? List.of()
                : inForce.measures().stream().filter(MeasureView::isOpen).toList();
        if (draft != null) {
            filled = PlanFields.fill(
                    filled.at(draft.version()), PlanFields.askedAbout(named(draft, draft.content(), names), open));
            filled = filled.with("returned", draft.isReturned() ? draft.note() : null);
        } else if (inForce != null) {
            filled = PlanFields.fill(
                    filled, PlanFields.askedAbout(named(inForce, PlanFields.remaining(inForce), names), open));
            filled = filled.with("follows", Integer.toString(inForce.number()));
        }
        filled = Names.carry(filled, "openMeasures", Names.ofMeasures(open));
        return new PlanFormScreen(desk.frame().id(), Names.carry(filled, "candidates", options(names)), more);
    }

    /** Whoever is named already stays on offer, also after leaving the team. */
    private static PlanContent named(PlanView plan, PlanContent content, Map<String, String> names) {
        content.responsible().keySet().forEach(who -> names.putIfAbsent(who.toString(), plan.name(who)));
        return content;
    }

    private static List<Option> options(Map<String, String> names) {
        List<Option> options = new ArrayList<>();
        names.forEach((who, name) -> options.add(Option.of(who, name)));
        return options;
    }

    public List<Option> candidates() {
        return Names.carried(form, "candidates");
    }

    /**
     * An open measure of the plan before.
     *
     * @param row  of the form, {@code dropped[0]}
     * @param what what was to be done
     */
    public record Open(String row, String id, String what) {}

    /** The open measures of the plan before, each of which goes on or is explained. */
    public List<Open> openMeasures() {
        List<Option> all = Names.carried(form, "openMeasures");
        return IntStream.range(0, all.size())
                .mapToObj(i -> new Open(
                        "dropped[" + i + "]", all.get(i).value(), all.get(i).label()))
                .toList();
    }

    /** The goals to show: at least one. */
    public List<Integer> goals() {
        return rows(PlanFields.goals(form), more.equals(GOAL));
    }

    /** The measures of a goal to show: at least one. */
    public List<Integer> measures(int goal) {
        return rows(PlanFields.measures(form, goal), more.equals(Integer.toString(goal)));
    }

    private static List<Integer> rows(int present, boolean oneMore) {
        return IntStream.range(0, Math.max(1, present) + (oneMore ? 1 : 0))
                .boxed()
                .toList();
    }

    /** Whether the child must be asked, or it must be said why not. */
    public boolean mustBeAsked() {
        return form.value("mustBeAsked").equals("true");
    }

    /** Whether someone else was faster, so that the latest is worth a look. */
    public boolean isBeaten() {
        return form.faults().stream().anyMatch(fault -> BEATEN.contains(fault.type()));
    }
}
