package org.youmiao.cases.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;
import org.youmiao.access.Colleagues;
import org.youmiao.cases.CaseId;
import org.youmiao.network.Agencies;
import org.youmiao.network.Agency;

/** Plans as they are shown. Runs in the caller's act. */
@Component
public class PlanViews {
    private final Plans plans;
    private final PlannedMeasures measures;
    private final PlanHistory history;
    private final Colleagues colleagues;
    private final Agencies agencies;

    PlanViews(Plans plans, PlannedMeasures measures, PlanHistory history, Colleagues colleagues, Agencies agencies) {
        this.plans = plans;
        this.measures = measures;
        this.history = history;
        this.colleagues = colleagues;
        this.agencies = agencies;
    }

    /** The plan in force. */
    public Optional<PlanView> inForce(CaseId id) {
        return plans.inForce(id).map(this::view);
    }

    /** The version that is being written or waits for approval. */
    public Optional<PlanView> pending(CaseId id) {
        return plans.pending(id).map(this::view);
    }

    PlanView get(@Nullable CaseId caseId, PlanId id) {
        return view(plans.get(caseId, id));
    }

    List<PlanView> replaced(CaseId id) {
        return plans.of(id).stream()
                .filter(plan -> plan.state() == PlanState.REPLACED)
                .map(this::view)
                .toList();
    }

    MeasureView measure(CaseId caseId, MeasureId id) {
        Measure measure = measures.get(caseId, id);
        return view(measure, names(Set.of(measure.who()), people(List.of(measure))));
    }

    private PlanView view(Plan plan) {
        List<Measure> own = measures.of(plan.id());
        List<PlanHistory.Event> steps = history.of(plan.id());
        Set<UUID> people = Stream.of(
                        plan.authors().stream(),
                        plan.decidedBy().stream(),
                        people(own).stream(),
                        steps.stream().map(PlanHistory.Event::actor))
                .flatMap(one -> one)
                .collect(Collectors.toSet());
        Map<String, String> names = names(responsible(plan, steps), people);
        return new PlanView(
                plan.id(),
                plan.caseId(),
                plan.version(),
                plan.number(),
                plan.state(),
                plan.content(),
                names,
                own.stream().map(measure -> view(measure, names)).toList(),
                plan.authors().stream().map(author -> name(names, author)).toList(),
                plan.submittedAt().orElse(null),
                plan.decidedAt()
                        .map(at -> new PlanView.Decision(
                                name(names, plan.decidedBy().orElseThrow()),
                                at,
                                plan.decisionNote().orElse(null)))
                        .orElse(null),
                dropped(plan),
                steps.stream()
                        .map(step -> new PlanView.Event(
                                step.kind(), name(names, step.actor()), step.at(), step.note(), step.content()))
                        .toList(),
                plan.mayBeDecidedBy(Acting.required().actor()));
    }

    /** Those named now, and those named in what was submitted before. */
    private static Set<Responsible> responsible(Plan plan, List<PlanHistory.Event> steps) {
        return Stream.concat(
                        Stream.of(plan.content()), steps.stream().flatMap(step -> Stream.ofNullable(step.content())))
                .flatMap(content -> content.responsible().keySet().stream())
                .collect(Collectors.toSet());
    }

    private List<PlanView.Left> dropped(Plan plan) {
        return plan.content().dropped().stream()
                .filter(one -> !plan.content().carriesOn(one.measure()))
                .flatMap(one -> measures
                        .findById(one.measure())
                        .filter(measure -> measure.caseId().equals(plan.caseId()))
                        .map(measure -> new PlanView.Left(measure.id(), measure.what(), one.why()))
                        .stream())
                .toList();
    }

    private static MeasureView view(Measure measure, Map<String, String> names) {
        return new MeasureView(
                measure.id(),
                measure.version(),
                measure.goal(),
                measure.what(),
                names.getOrDefault(measure.who().toString(), ""),
                measure.dueOn(),
                measure.state(),
                measure.note().orElse(null),
                measure.settledAt().orElse(null),
                measure.settledBy().map(by -> name(names, by)).orElse(null));
    }

    private static Set<UUID> people(List<Measure> some) {
        return some.stream().flatMap(measure -> measure.settledBy().stream()).collect(Collectors.toSet());
    }

    /** Names by text form; people who only wrote or settled are among them. */
    private Map<String, String> names(Set<Responsible> responsible, Set<UUID> others) {
        Set<UUID> people = Stream.concat(
                        others.stream(),
                        responsible.stream()
                                .filter(who -> who.kind() == Responsible.Kind.PERSON)
                                .map(Responsible::account))
                .collect(Collectors.toSet());
        Map<String, String> names = new HashMap<>();
        colleagues.names(people).forEach((account, name) -> names.put(person(account), name));
        if (responsible.stream().anyMatch(who -> who.kind() == Responsible.Kind.AGENCY)) {
            for (Agency agency : agencies.all()) {
                names.put(new Responsible(Responsible.Kind.AGENCY, agency.code()).toString(), agency.name());
            }
        }
        return names;
    }

    private static String person(UUID account) {
        return new Responsible(Responsible.Kind.PERSON, account.toString()).toString();
    }

    private static String name(Map<String, String> names, UUID account) {
        return names.getOrDefault(person(account), "");
    }
}
