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

    /** Children who may be the one have been registered since the screener looked. */
    public static final class MatchesChanged extends ScreeningProblem {
        MatchesChanged() {
            super("screening.matches-changed");
        }
    }

    /** Other directors belong to the child's village than those whom the screener was asked about. */
    public static final class DirectorsChanged extends ScreeningProblem {
        DirectorsChanged() {
            super("screening.directors-changed");
        }
    }

    /** Someone of the station is involved, and the station would see the case. */
    public static final class CaseWithStation extends ScreeningProblem {
        CaseWithStation() {
            super("screening.case-with-station");
        }
    }

    /** Someone of the station is involved: it stays with the county office. */
    public static final class Conflicted extends ScreeningProblem {
        Conflicted() {
            super("screening.conflicted");
        }
    }
}
