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
}
