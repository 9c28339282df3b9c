package org.youmiao.cases.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
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
    }

    /** What is to become better. */
    public record Goal(@Nullable String text, List<Line> measures) {
        public Goal {
            text = Text.optional("text", text, LONGEST);
            measures = List.copyOf(measures);
            if (measures.size() > MOST_MEASURES) {
                throw Problem.invalid("measures", "too-many", MOST_MEASURES);
            }
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

    /**
     * A measure without gaps.
     *
     * @param path where it stands, such as {@code goals[0].measures[1]}
     */
    record Full(String path, String goal, String what, Responsible who, LocalDate dueOn) {}

    /** Those who are to do something, as far as they are named. */
    Stream<Responsible> responsible() {
        return goals.stream().flatMap(goal -> goal.measures().stream()).flatMap(line -> Stream.ofNullable(line.who()));
    }

    /**
     * Whether the plan can be submitted.
     *
     * @param childMustBeAsked whether the child is old enough
     * @param today            no measure may be due earlier
     * @throws Problem {@code invalid.…} naming the gap, such as {@code goals[0].measures[1].what}
     */
    void mustBeFull(boolean childMustBeAsked, LocalDate today) {
        List<Full> all = lines();
        if (childMustBeAsked) {
            child.mustBeAnswered("child");
        }
        guardian.mustBeAnswered("guardian");
        for (Full line : all) {
            if (line.dueOn().isBefore(today)) {
                throw Problem.invalid(line.path() + ".dueOn", "in-past");
            }
        }
    }

    /**
     * The measures in order.
     *
     * @throws Problem {@code invalid.required} naming the first gap
     */
    List<Full> lines() {
        if (goals.isEmpty()) {
            throw Problem.invalid("goals", "required");
        }
        return Stream.iterate(0, i -> i < goals.size(), i -> i + 1)
                .flatMap(i -> full("goals[" + i + "]", goals.get(i)))
                .toList();
    }

    private static Stream<Full> full(String path, Goal goal) {
        String text = Text.required(path + ".text", goal.text(), LONGEST);
        if (goal.measures().isEmpty()) {
            throw Problem.invalid(path + ".measures", "required");
        }
        return Stream.iterate(0, i -> i < goal.measures().size(), i -> i + 1)
                .map(i -> full(
                        path + ".measures[" + i + "]", text, goal.measures().get(i)));
    }

    private static Full full(String path, String goal, Line line) {
        String what = Text.required(path + ".what", line.what(), LONGEST);
        Responsible who = line.who();
        if (who == null) {
            throw Problem.invalid(path + ".who", "required");
        }
        LocalDate dueOn = line.dueOn();
        if (dueOn == null) {
            throw Problem.invalid(path + ".dueOn", "required");
        }
        return new Full(path, goal, what, who, dueOn);
    }
}
