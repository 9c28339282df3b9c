package org.youmiao.cases.visit;

import org.youmiao.kernel.Problem;

/** What can be wrong about a visit. */
public abstract sealed class VisitProblem extends Problem {
    private VisitProblem(Kind kind, String type) {
        super(kind, type, null);
    }

    /** The case was closed before the visit; what is found now is a follow-up, or a reason to open the case again. */
    public static final class CaseClosed extends VisitProblem {
        CaseClosed() {
            super(Kind.CONFLICT, "visit.case-closed");
        }
    }
}
