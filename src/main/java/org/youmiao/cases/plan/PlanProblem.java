package org.youmiao.cases.plan;

import org.youmiao.kernel.Problem;

/** What can be wrong about a plan. */
abstract sealed class PlanProblem extends Problem {
    private PlanProblem(Kind kind, String type, Object... arguments) {
        super(kind, type, null, arguments);
    }

    /** The plan's state does not allow this. */
    static final class NotInThisState extends PlanProblem {
        NotInThisState(PlanState state, PlanProcess.Verb verb) {
            super(Kind.CONFLICT, "plan.state", state, verb);
        }
    }

    /** Someone is writing a plan for this case already; it is to be continued, not begun again. */
    static final class DraftExists extends PlanProblem {
        DraftExists() {
            super(Kind.CONFLICT, "plan.draft-exists");
        }
    }

    /** The measure is not open any more, or is open still. */
    static final class MeasureState extends PlanProblem {
        MeasureState(Measure.State state) {
            super(Kind.CONFLICT, "measure.state", state);
        }
    }
}
