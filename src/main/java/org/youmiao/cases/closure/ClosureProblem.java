package org.youmiao.cases.closure;

import org.youmiao.kernel.Problem;

/** What stands against closing a case, following up on it, or opening it again. */
public abstract sealed class ClosureProblem extends Problem {
    private ClosureProblem(Kind kind, String type, Object... arguments) {
        super(kind, type, null, arguments);
    }

    /** The closure was decided already. */
    public static final class NotInThisState extends ClosureProblem {
        NotInThisState(ClosureState state, ClosureStep step) {
            super(Kind.CONFLICT, "closure.state", state, step);
        }
    }

    /** Agencies still owe an answer: wait for it, or withdraw the referrals. */
    public static final class OpenReferrals extends ClosureProblem {
        OpenReferrals(int open) {
            super(Kind.CONFLICT, "closure.open-referrals", open);
        }
    }

    /** Measures of the plan are neither done nor explained. */
    public static final class OpenMeasures extends ClosureProblem {
        OpenMeasures(int open) {
            super(Kind.CONFLICT, "closure.open-measures", open);
        }
    }

    /** A plan waits for a second person: it is to be approved or returned first. */
    public static final class PlanWaiting extends ClosureProblem {
        PlanWaiting(int number) {
            super(Kind.CONFLICT, "closure.plan-waiting", number);
        }
    }

    /** Facts came after the case was opened, and nobody has looked at them. */
    public static final class UnseenFacts extends ClosureProblem {
        UnseenFacts() {
            super(Kind.CONFLICT, "closure.unseen-facts");
        }
    }

    /** Only a closed case is followed up. */
    public static final class NotClosed extends ClosureProblem {
        NotClosed() {
            super(Kind.CONFLICT, "closure.not-closed");
        }
    }

    /** The child has another open case by now. */
    public static final class OtherCaseOpen extends ClosureProblem {
        OtherCaseOpen() {
            super(Kind.CONFLICT, "closure.other-case-open");
        }
    }
}
