package org.youmiao.cases.file;

import org.youmiao.cases.CaseState;
import org.youmiao.kernel.Problem;

/** What can be wrong about a case. */
public abstract sealed class CaseProblem extends Problem {
    private CaseProblem(Kind kind, String type, Object... arguments) {
        super(kind, type, null, arguments);
    }

    /** The case's state does not allow this. */
    public static final class NotInThisState extends CaseProblem {
        NotInThisState(CaseState state) {
            super(Kind.CONFLICT, "case.state", state);
        }
    }

    /** The case is closed: it would have to be opened again first. */
    public static final class Closed extends CaseProblem {
        Closed() {
            super(Kind.CONFLICT, "case.closed");
        }
    }

    /** The child has an open case in the county, perhaps one that the actor may not see. */
    public static final class AlreadyOpen extends CaseProblem {
        AlreadyOpen() {
            super(Kind.CONFLICT, "case.already-open");
        }
    }

    /** This account is on the team already. */
    public static final class AlreadyMember extends CaseProblem {
        AlreadyMember() {
            super(Kind.CONFLICT, "case.already-member");
        }
    }

    /** Someone has taken this person off the team already. */
    public static final class MembershipEnded extends CaseProblem {
        MembershipEnded() {
            super(Kind.CONFLICT, "case.membership-ended");
        }
    }

    /** The case lies with the county office: it cannot be taken up once more. */
    public static final class WithOffice extends CaseProblem {
        WithOffice() {
            super(Kind.CONFLICT, "case.with-office");
        }
    }

    /** The lead cannot be ended, only handed over. */
    public static final class LeadStays extends CaseProblem {
        LeadStays() {
            super(Kind.CONFLICT, "case.lead-stays");
        }
    }
}
