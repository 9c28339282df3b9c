package org.youmiao.cases.plan;

import org.youmiao.kernel.Problem;

/** What can be wrong about a plan. */
abstract sealed class PlanProblem extends Problem {
    private PlanProblem(Kind kind, String type, Object... arguments) {
        super(kind, type, null, arguments);
    }

    /** The plan's state does not allow this. */
    static final class NotInThisState extends PlanProblem {
        NotInThisState(PlanState state) {
            super(Kind.CONFLICT, "plan.state", state);
        }
    }

    /** Someone is writing a plan for this case already; it is to be continued, not begun again. */
    static final class DraftExists extends PlanProblem {
        DraftExists() {
            super(Kind.CONFLICT, "plan.draft-exists");
        }
    }

    /** Some measures are open of which the plan says neither that they go on nor why they do not. */
    static final class MeasuresUnexplained extends PlanProblem {
        MeasuresUnexplained(int measures) {
            super(Kind.CONFLICT, "plan.measures-unexplained", measures);
        }
    }

    /** The measure is not open any more, or is open still. */
    static final class WrongMeasureState extends PlanProblem {
        WrongMeasureState(MeasureState state) {
            super(Kind.CONFLICT, "measure.state", state);
        }
    }
}
