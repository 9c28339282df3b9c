package org.youmiao.cases.referral;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.youmiao.clocks.Clocks;
import org.youmiao.clocks.Desk;
import org.youmiao.clocks.StartClock;

/** What a referral makes an agency owe, and until when. */
@Component
class ReferralClocks {
    private static final String ACCEPT = "REFERRAL_ACCEPT";
    private static final String ANSWER = "REFERRAL_ANSWER";

    private final Clocks clocks;

    ReferralClocks(Clocks clocks) {
        this.clocks = clocks;
    }

    void sent(Referral referral, Instant at) {
        clocks.start(owed(referral, ACCEPT, at));
    }

    void answered(Referral referral, ReferralStep step, Instant at) {
        switch (step) {
            case ACCEPT -> {
                clocks.stop(referral.id().ref(), ACCEPT, at);
                clocks.start(owed(referral, ANSWER, at));
            }
            case DECLINE -> clocks.stop(referral.id().ref(), ACCEPT, at);
            case COMPLETE, HAND_BACK -> clocks.stop(referral.id().ref(), ANSWER, at);
            case REPORT_PROGRESS, WITHDRAW -> {}
        }
    }

    void withdrawn(Referral referral) {
        clocks.cancelAll(referral.id().ref());
    }

    private static StartClock owed(Referral referral, String rule, Instant at) {
        return StartClock.of(rule, referral.id().ref(), referral.number(), referral.area(), at)
                .at(Desk.agency(referral.toAgency()));
    }
}
