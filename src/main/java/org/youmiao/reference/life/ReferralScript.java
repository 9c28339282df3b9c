package org.youmiao.reference.life;

/**
 * A referral to be.
 *
 * @param agency to whom
 * @param fate   what becomes of it
 */
record ReferralScript(String agency, Fate fate) {

    /** What becomes of a referral, as far as it has come by the present. */
    enum Fate {
        /** Sent yesterday. */
        SENT,
        /** Sent some days ago; nobody has answered. */
        SENT_LATE,
        ACCEPTED,
        /** Accepted long ago; there is progress and no result. */
        ACCEPTED_LATE,
        DECLINED,
        COMPLETED,
        WITHDRAWN;

        /** Whether the agency still owes something: the case cannot be closed. */
        boolean isOpen() {
            return compareTo(ACCEPTED_LATE) <= 0;
        }
    }
}
