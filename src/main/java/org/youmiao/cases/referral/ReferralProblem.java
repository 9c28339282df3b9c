package org.youmiao.cases.referral;

import java.time.Instant;
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

    /** What would be told is no longer what the sender saw: a visit, an amendment, a report has come in since. */
    public static final class ReadsOtherwise extends ReferralProblem {
        ReadsOtherwise() {
            super(Kind.CONFLICT, "referral.reads-otherwise");
        }
    }

    /** The referral was there for this agency, and the sender has taken it back. */
    public static final class Withdrawn extends ReferralProblem {
        private final String number;
        private final Instant at;

        Withdrawn(String number, Instant at) {
            super(Kind.NOT_FOUND, "referral.withdrawn", number, at);
            this.number = number;
            this.at = at;
        }

        public String number() {
            return number;
        }

        public Instant at() {
            return at;
        }
    }
}
