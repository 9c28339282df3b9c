package org.youmiao.cases.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.youmiao.cases.plan.MeasureId;
import org.youmiao.cases.plan.MeasureView;
import org.youmiao.cases.plan.PlanContent;
import org.youmiao.cases.plan.PlanView;
import org.youmiao.cases.plan.Responsible;
import org.youmiao.cases.plan.Voice;
import org.youmiao.edge.Form;
import org.youmiao.edge.Input;

/**
 * What a plan says, as the fields of a form: {@code goals[0].measures[1].what}, and {@code child} and {@code guardian} for what
 * they said.
 */
final class PlanFields {
    private static final Pattern FIELD = Pattern.compile("goals\\[(\\d{1,3})](?:\\.measures\\[(\\d{1,3})])?\\.(.+)");
    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_VOICE = 2000;
    private static final int LONGEST_WHY = 1000;
    private static final String CONTINUES = "continues";

    private PlanFields() {}

    /** Reads a plan, gaps and all; which gaps matter is for the act to say. */
    static PlanContent read(Input in) {
        return new PlanContent(
                in.rows(
                        "goals",
                        goal -> new PlanContent.Goal(
                                goal.optional("text", LONGEST_TEXT), goal.rows("measures", PlanFields::line))),
                voice(in, "child"),
                voice(in, "guardian"),
                in.rows(
                        "dropped",
                        row -> new PlanContent.Dropped(
                                row.id("measure", MeasureId::new), row.optional("why", LONGEST_WHY))));
    }

    private static PlanContent.Line line(Input in) {
        String who = in.optional("who", LONGEST_TEXT);
        return new PlanContent.Line(
                in.optional("what", LONGEST_TEXT),
                who == null ? null : Responsible.parse("who", who),
                in.dateOrNull("dueOn"),
                in.idOrNull(CONTINUES, MeasureId::new));
    }

    private static Voice voice(Input in, String whose) {
        return new Voice(in.optional(whose, LONGEST_VOICE), in.optional(whose + "NotAsked", LONGEST_VOICE));
    }

    /** The form filled with a plan. */
    static Form fill(Form form, PlanContent content) {
        Form filled = form.with("child", content.child().said())
                .with("childNotAsked", content.child().notAsked())
                .with("guardian", content.guardian().said())
                .with("guardianNotAsked", content.guardian().notAsked());
        List<PlanContent.Goal> goals = content.goals();
        for (int i = 0; i < goals.size(); i++) {
            filled = fill(filled, "goals[" + i + "].", goals.get(i));
        }
        for (int i = 0; i < content.dropped().size(); i++) {
            PlanContent.Dropped dropped = content.dropped().get(i);
            filled = filled.with(
                            "dropped[" + i + "].measure",
                            dropped.measure().value().toString())
                    .with("dropped[" + i + "].why", dropped.why());
        }
        return filled;
    }

    private static Form fill(Form form, String prefix, PlanContent.Goal goal) {
        Form filled = form.with(prefix + "text", goal.text());
        List<PlanContent.Line> lines = goal.measures();
        for (int i = 0; i < lines.size(); i++) {
            String row = prefix + "measures[" + i + "].";
            Responsible who = lines.get(i).who();
            MeasureId continued = lines.get(i).continues();
            filled = filled.with(row + "what", lines.get(i).what())
                    .with(row + "who", who == null ? null : who.toString())
                    .with(row + "dueOn", lines.get(i).dueOn())
                    .with(
                            row + CONTINUES,
                            continued == null ? null : continued.value().toString());
        }
        return filled;
    }

    /** What is left of a plan in force, to begin the next one from: its open measures; everybody is asked anew. */
    static PlanContent remaining(PlanView plan) {
        List<PlanContent.Goal> goals = new ArrayList<>();
        int ordinal = 0;
        for (PlanContent.Goal goal : plan.content().goals()) {
            List<PlanContent.Line> open = new ArrayList<>();
            for (PlanContent.Line line : goal.measures()) {
                MeasureView measure = plan.measures().get(ordinal++);
                if (measure.isOpen()) {
                    open.add(new PlanContent.Line(line.what(), line.who(), line.dueOn(), measure.id()));
                }
            }
            if (!open.isEmpty()) {
                goals.add(new PlanContent.Goal(goal.text(), open));
            }
        }
        return new PlanContent(goals, Voice.SILENT, Voice.SILENT);
    }

    /** The same with a row for each open measure of the plan before, in which can be said why it does not go on. */
    static PlanContent askedAbout(PlanContent content, List<MeasureView> open) {
        return new PlanContent(
                content.goals(),
                content.child(),
                content.guardian(),
                open.stream()
                        .map(measure -> new PlanContent.Dropped(
                                measure.id(), content.whyDropped(measure.id()).orElse(null)))
                        .toList());
    }

    /** The form without rows that are empty, so that what is said about the second goal stands beside the second. */
    static Form closedUp(Form form) {
        Map<Integer, TreeSet<Integer>> used = new TreeMap<>();
        form.typed().forEach((name, values) -> {
            Matcher field = FIELD.matcher(name);
            if (field.matches() && isTyped(field) && values.stream().anyMatch(value -> !value.isBlank())) {
                TreeSet<Integer> measures =
                        used.computeIfAbsent(Integer.valueOf(field.group(1)), goal -> new TreeSet<>());
                if (field.group(2) != null) {
                    measures.add(Integer.valueOf(field.group(2)));
                }
            }
        });
        List<Integer> goals = List.copyOf(used.keySet());
        return form.renamed(name -> {
            Matcher field = FIELD.matcher(name);
            if (!field.matches()) {
                return Optional.of(name);
            }
            Integer goal = Integer.valueOf(field.group(1));
            return rank(goals, goal).flatMap(row -> {
                String prefix = "goals[" + row + "].";
                return field.group(2) == null
                        ? Optional.of(prefix + field.group(3))
                        : rank(List.copyOf(used.getOrDefault(goal, new TreeSet<>())), Integer.valueOf(field.group(2)))
                                .map(measure -> prefix + "measures[" + measure + "]." + field.group(3));
            });
        });
    }

    /** A row of which all was removed does not go on with what it continued. */
    private static boolean isTyped(Matcher field) {
        return !field.group(3).equals(CONTINUES);
    }

    private static Optional<Integer> rank(List<Integer> used, Integer index) {
        return Optional.of(used.indexOf(index)).filter(rank -> rank >= 0);
    }

    /** The goal for which one more measure is wanted: its button sends {@code goals[1].more}. */
    static OptionalInt wantsMore(Form form) {
        return form.typed().keySet().stream()
                .map(FIELD::matcher)
                .filter(field -> field.matches() && field.group(3).equals("more"))
                .mapToInt(field -> Integer.parseInt(field.group(1)))
                .findFirst();
    }

    /** How many goals the form has, filled in or not. */
    static int goals(Form form) {
        return rows(form, null);
    }

    /** How many measures the goal has, likewise. */
    static int measures(Form form, int goal) {
        return rows(form, goal);
    }

    private static int rows(Form form, @Nullable Integer goal) {
        return form.typed().keySet().stream()
                .map(FIELD::matcher)
                .filter(Matcher::matches)
                .map(field ->
                        goal == null ? field.group(1) : field.group(1).equals(goal.toString()) ? field.group(2) : null)
                .mapToInt(index -> index == null ? 0 : Integer.parseInt(index) + 1)
                .max()
                .orElse(0);
    }
}
