package org.youmiao.cases.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 */
public record PlanContent(List<Goal> goals, Voice child, Voice guardian) {
    /** From this age on the child must be asked, or it must be said why not. */
    public static final int AGE_TO_BE_ASKED = 8;

    private static final int MOST_GOALS = 10;
    private static final int MOST_MEASURES = 15;
    private static final int LONGEST = 500;

    public PlanContent {
        goals = List.copyOf(goals);
        if (goals.size() > MOST_GOALS) {
            throw Problem.invalid("goals", "too-many", MOST_GOALS);
        }
        for (int i = 0; i < goals.size(); i++) {
            if (goals.get(i).measures().size() > MOST_MEASURES) {
                throw Problem.invalid("goals[" + i + "].measures", "too-many", MOST_MEASURES);
            }
        }
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
     */
    public record Line(
            @Nullable String what,
            @Nullable Responsible who,
            @Nullable LocalDate dueOn) {
        public Line {
            what = Text.optional("what", what, LONGEST);
        }
    }

    /** A measure without gaps. */
    record Full(String goal, String what, Responsible who, LocalDate dueOn) {}

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
     */
    public List<Gap> gaps(boolean childMustBeAsked, LocalDate today) {
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
        return gaps;
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
                                Objects.requireNonNull(line.dueOn()))))
                .toList();
    }
}
