package org.youmiao.cases.referral;

import org.youmiao.kernel.Problem;

/** What can be wrong about a referral. */
public abstract sealed class ReferralProblem extends Problem {
    private ReferralProblem(Kind kind, String type, Object... arguments) {
        super(kind, type, null, arguments);
    }

    /** The referral's state does not allow this; perhaps a colleague of the agency answered first. */
    public static final class NotInThisState extends ReferralProblem {
        NotInThisState(ReferralState state, ReferralStep step) {
            super(Kind.CONFLICT, "referral.state", state, step);
        }
    }

    /** The agency has neither declined nor completed it: there is nothing to be acknowledged yet. */
    public static final class NotAnswered extends ReferralProblem {
        NotAnswered() {
            super(Kind.CONFLICT, "referral.not-answered");
        }
    }

    /** A colleague has acknowledged the answer. */
    public static final class AlreadyAcknowledged extends ReferralProblem {
        AlreadyAcknowledged() {
            super(Kind.CONFLICT, "referral.acknowledged");
        }
    }
}
