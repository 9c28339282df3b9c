package org.youmiao.intake.screening;

import org.youmiao.intake.ScreeningState;
import org.youmiao.kernel.Problem;

/** What can be wrong about the screening of a report. */
public abstract sealed class ScreeningProblem extends Problem {
    private ScreeningProblem(String type, Object... arguments) {
        super(Kind.CONFLICT, type, null, arguments);
    }

    /** The report's state does not allow this step. */
    public static final class NotInThisState extends ScreeningProblem {
        NotInThisState(ScreeningState state, ScreeningStep step) {
            super("screening.state", state, step);
        }
    }

    /** A colleague screens it; one may take it over, openly. */
    public static final class TakenUp extends ScreeningProblem {
        TakenUp() {
            super("screening.taken-up");
        }
    }

    /** Another unit screens it. */
    public static final class Elsewhere extends ScreeningProblem {
        Elsewhere() {
            super("screening.elsewhere");
        }
    }

    /** Someone of the station is involved: it stays with the county office. */
    public static final class Conflicted extends ScreeningProblem {
        Conflicted() {
            super("screening.conflicted");
        }
    }
}
