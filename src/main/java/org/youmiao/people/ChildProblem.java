package org.youmiao.people;

import org.jspecify.annotations.Nullable;
import org.youmiao.kernel.Problem;

/** What may stand against a change of a child's record. */
public final class ChildProblem extends Problem {
    private ChildProblem(Kind kind, String type, @Nullable String field) {
        super(kind, type, field);
    }

    /** A child of the county has this identity number already. Which one is not said: it may lie beyond the actor's reach. */
    public static ChildProblem civilIdTaken() {
        return new ChildProblem(Kind.CONFLICT, "child.civil-id-taken", "civilId");
    }

    /** The child belongs to this group already. */
    public static ChildProblem alreadyInCategory() {
        return new ChildProblem(Kind.CONFLICT, "child.already-in-category", "code");
    }

    /** This person is the child's guardian, or carer, already. */
    public static ChildProblem alreadyGuardian() {
        return new ChildProblem(Kind.CONFLICT, "child.already-guardian", "guardian");
    }

    /** What is to be ended has ended already. */
    public static ChildProblem alreadyEnded() {
        return new ChildProblem(Kind.CONFLICT, "child.already-ended", null);
    }
}
