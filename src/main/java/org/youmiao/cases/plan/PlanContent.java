package org.youmiao.cases.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Text;

/**
 * What a plan says. A draft may have gaps; what is submitted may not.
 *
 * @param goals    what is to become better, each with measures
 * @param child    what the child said: to be asked from the age of eight, when a child's own will counts in law (民法典 Art. 19, 35;
 *                 未成年人保护法 Art. 4)
 * @param guardian what the guardian said
 * @param dropped  measures of the plan before that are still open and do not go on in this one, and why
 */
public record PlanContent(List<Goal> goals, Voice child, Voice guardian, List<Dropped> dropped) {
    /** From this age on the child must be asked, or it must be said why not. */
    public static final int AGE_TO_BE_ASKED = 8;

    private static final int MOST_GOALS = 10;
    private static final int MOST_MEASURES = 15;
    private static final int MOST_DROPPED = MOST_GOALS * MOST_MEASURES;
    private static final int LONGEST = 500;

    public PlanContent {
        goals = List.copyOf(goals);
        dropped = List.copyOf(dropped);
        if (dropped.size() > MOST_DROPPED) {
            throw Problem.invalid("dropped", "too-many", MOST_DROPPED);
        }
        if (goals.size() > MOST_GOALS) {
            throw Problem.invalid("goals", "too-many", MOST_GOALS);
        }
        for (int i = 0; i < goals.size(); i++) {
            if (goals.get(i).measures().size() > MOST_MEASURES) {
                throw Problem.invalid("goals[" + i + "].measures", "too-many", MOST_MEASURES);
            }
        }
    }

    /** A plan that leaves out nothing of the one before. */
    public PlanContent(List<Goal> goals, Voice child, Voice guardian) {
        this(goals, child, guardian, List.of());
    }

    /** What is to become better. */
    public record Goal(@Nullable String text, List<Line> measures) {
        public Goal {
            text = Text.optional("text", text, LONGEST);
            measures = List.copyOf(measures);
        }
    }

    /**
     * One measure as it is written.
     *
     * @param what  what is done
     * @param who   by whom
     * @param dueOn last day
     * @param continues the measure of the plan before that goes on in this one, if one does
     */
    public record Line(
            @Nullable String what,
            @Nullable Responsible who,
            @Nullable LocalDate dueOn,
            @Nullable MeasureId continues) {
        public Line {
            what = Text.optional("what", what, LONGEST);
        }

        /** A measure that is new. */
        public Line(@Nullable String what, @Nullable Responsible who, @Nullable LocalDate dueOn) {
            this(what, who, dueOn, null);
        }
    }

    /**
     * An open measure of the plan before that does not go on.
     *
     * @param measure which one
     * @param why     an explanation; none as long as nobody has said, or where it goes on after all
     */
    public record Dropped(MeasureId measure, @Nullable String why) {
        public Dropped {
            why = Text.optional("why", why, 1000);
        }
    }

    /** A measure without gaps. */
    record Full(
            String goal,
            String what,
            Responsible who,
            LocalDate dueOn,
            @Nullable MeasureId continues) {}

    /** Why this measure of the plan before does not go on; none where nobody has said. */
    public Optional<String> whyDropped(MeasureId measure) {
        return dropped.stream()
                .filter(one -> one.measure().equals(measure) && one.why() != null)
                .map(one -> Objects.requireNonNull(one.why()))
                .findFirst();
    }

    /** Whether this measure of the plan before goes on in one of this plan. What is explained does not. */
    public boolean carriesOn(MeasureId measure) {
        return whyDropped(measure).isEmpty()
                && goals.stream()
                        .flatMap(goal -> goal.measures().stream())
                        .anyMatch(line -> measure.equals(line.continues()));
    }

    /** Those of these open measures of which the plan says nothing. */
    List<MeasureId> unexplained(List<MeasureId> open) {
        return open.stream()
                .filter(measure -> whyDropped(measure).isEmpty() && !carriesOn(measure))
                .toList();
    }

    /** Those who are to do something, as far as they are named, each under the first field that names them. */
    public Map<Responsible, String> responsible() {
        Map<Responsible, String> named = new LinkedHashMap<>();
        for (int i = 0; i < goals.size(); i++) {
            List<Line> lines = goals.get(i).measures();
            for (int j = 0; j < lines.size(); j++) {
                Responsible who = lines.get(j).who();
                if (who != null) {
                    named.putIfAbsent(who, "goals[" + i + "].measures[" + j + "].who");
                }
            }
        }
        return named;
    }

    /**
     * Something that is missing.
     *
     * @param path where, such as {@code goals[0].measures[1].what}
     * @param why  code of the problem, such as {@code required}
     */
    public record Gap(String path, String why) {}

    /**
     * Everything that is missing before the plan can be submitted.
     *
     * @param childMustBeAsked whether the child is old enough
     * @param today            no measure may be due earlier
     * @param open             measures of the plan before that are still open
     */
    public List<Gap> gaps(boolean childMustBeAsked, LocalDate today, List<MeasureId> open) {
        List<Gap> gaps = new ArrayList<>();
        if (goals.isEmpty()) {
            gaps.add(new Gap("goals", "required"));
        }
        for (int i = 0; i < goals.size(); i++) {
            gapsOf("goals[" + i + "]", goals.get(i), today, gaps);
        }
        if (childMustBeAsked && !child.isAnswered()) {
            gaps.add(new Gap("child", "not-heard"));
        }
        if (!guardian.isAnswered()) {
            gaps.add(new Gap("guardian", "not-heard"));
        }
        unexplained(open).forEach(measure -> gaps.add(gapOf(measure)));
        return gaps;
    }

    private Gap gapOf(MeasureId measure) {
        for (int i = 0; i < dropped.size(); i++) {
            if (dropped.get(i).measure().equals(measure)) {
                return new Gap("dropped[" + i + "].why", "required");
            }
        }
        return new Gap("dropped", "unexplained");
    }

    private static void gapsOf(String path, Goal goal, LocalDate today, List<Gap> gaps) {
        if (goal.text() == null) {
            gaps.add(new Gap(path + ".text", "required"));
        }
        if (goal.measures().isEmpty()) {
            gaps.add(new Gap(path + ".measures", "required"));
        }
        for (int i = 0; i < goal.measures().size(); i++) {
            gapsOf(path + ".measures[" + i + "]", goal.measures().get(i), today, gaps);
        }
    }

    private static void gapsOf(String path, Line line, LocalDate today, List<Gap> gaps) {
        if (line.what() == null) {
            gaps.add(new Gap(path + ".what", "required"));
        }
        if (line.who() == null) {
            gaps.add(new Gap(path + ".who", "required"));
        }
        if (line.dueOn() == null) {
            gaps.add(new Gap(path + ".dueOn", "required"));
        } else if (line.dueOn().isBefore(today)) {
            gaps.add(new Gap(path + ".dueOn", "in-past"));
        }
    }

    /** The measures in order, of a plan without gaps. */
    List<Full> lines() {
        return goals.stream()
                .flatMap(goal -> goal.measures().stream()
                        .map(line -> new Full(
                                Objects.requireNonNull(goal.text()),
                                Objects.requireNonNull(line.what()),
                                Objects.requireNonNull(line.who()),
                                Objects.requireNonNull(line.dueOn()),
                                line.continues())))
                .toList();
    }
}
