package org.youmiao.cases.referral;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.file.CaseFile;
import org.youmiao.cases.file.CaseMoves;
import org.youmiao.clocks.Clocks;
import org.youmiao.clocks.Desk;
import org.youmiao.clocks.StartClock;

/**
 * What a referral makes an agency owe, and, once the agency has answered in the end, the station that sent it; and until when. Runs in
 * the step's own act.
 */
@Component
public class ReferralClocks implements CaseMoves {
    private static final String ACCEPT = "REFERRAL_ACCEPT";
    private static final String ANSWER = "REFERRAL_ANSWER";
    private static final String DECLINED = "REFERRAL_DECLINED";
    private static final String DONE = "REFERRAL_DONE";

    private final Clocks clocks;
    private final Referrals referrals;

    ReferralClocks(Clocks clocks, Referrals referrals) {
        this.clocks = clocks;
        this.referrals = referrals;
    }

    /** Sent: where another agency had declined, the case has been referred elsewhere now. */
    void sent(Referral referral, Instant at) {
        referrals
                .findByCaseIdAndStateIn(referral.caseId(), List.of(ReferralState.DECLINED))
                .forEach(declined -> clocks.stop(declined.id().ref(), DECLINED, at));
        clocks.start(owedByAgency(referral, ACCEPT, at));
    }

    /** Answered: who reports progress has time again for the next report, and the result. */
    void answered(Referral referral, ReferralStep step, Instant at) {
        switch (step) {
            case ACCEPT -> {
                clocks.stop(referral.id().ref(), ACCEPT, at);
                clocks.start(owedByAgency(referral, ANSWER, at));
            }
            case DECLINE -> {
                clocks.stop(referral.id().ref(), ACCEPT, at);
                clocks.start(owed(referral, DECLINED, at));
            }
            case HAND_BACK -> {
                clocks.stop(referral.id().ref(), ANSWER, at);
                clocks.start(owed(referral, DECLINED, at));
            }
            case REPORT_PROGRESS -> clocks.restart(owedByAgency(referral, ANSWER, at));
            case COMPLETE -> {
                clocks.stop(referral.id().ref(), ANSWER, at);
                clocks.start(owed(referral, DONE, at));
            }
            case WITHDRAW -> {}
        }
    }

    void acknowledged(Referral referral, Instant at) {
        clocks.stop(referral.id().ref(), DECLINED, at);
        clocks.stop(referral.id().ref(), DONE, at);
    }

    void withdrawn(Referral referral) {
        clocks.cancelAll(referral.id().ref());
    }

    /** The case was closed: who closed it has seen what the agencies answered. */
    public void caseClosed(CaseId caseId) {
        referrals
                .findByCaseIdAndStateIn(caseId, List.of(ReferralState.DECLINED, ReferralState.COMPLETED))
                .forEach(referral -> clocks.cancelAll(referral.id().ref()));
    }

    /** The agencies go on owing; who waits for them and is told when they are late is another unit now. */
    @Override
    public void moved(CaseFile file) {
        referrals
                .findByCaseIdAndStateIn(file.id(), List.of(ReferralState.values()))
                .forEach(referral ->
                        clocks.handOverAll(referral.id().ref(), file.area().township()));
    }

    private static StartClock owedByAgency(Referral referral, String rule, Instant at) {
        return owed(referral, rule, at).at(Desk.agency(referral.toAgency()));
    }

    private static StartClock owed(Referral referral, String rule, Instant at) {
        return StartClock.of(rule, referral.id().ref(), referral.number(), referral.area(), at);
    }
}
