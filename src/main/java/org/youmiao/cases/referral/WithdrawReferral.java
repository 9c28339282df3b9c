package org.youmiao.cases.referral;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.youmiao.access.Acting;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.Reason;
import org.youmiao.audit.Trail;
import org.youmiao.cases.ReferralId;
import org.youmiao.cases.file.CaseFiles;

/** The sender takes a referral back. From the commit on, every read of the agency asks the database and finds nothing. */
@Service
public class WithdrawReferral {
    private final CaseFiles files;
    private final Referrals referrals;
    private final ReferralClocks clocks;
    private final Trail trail;
    private final Clock clock;

    WithdrawReferral(CaseFiles files, Referrals referrals, ReferralClocks clocks, Trail trail, Clock clock) {
        this.files = files;
        this.referrals = referrals;
        this.clocks = clocks;
        this.trail = trail;
        this.clock = clock;
    }

    /** Which one, in which version, and why. */
    public record Command(ReferralId referral, int version, String reason) {}

    /**
     * Withdraws it.
     *
     * @throws org.youmiao.kernel.Problem {@code not-found}, {@code stale}, {@code invalid.…} naming {@code reason}
     * @throws ReferralProblem.NotInThisState if it was withdrawn already
     */
    @Requires(Permission.REFERRAL_SEND)
    public ReferralSaved withdraw(Command command) {
        Referral referral = referrals.get(command.referral());
        files.lock(referral.caseId());
        referral.expectVersion(command.version());
        referral.withdraw(command.reason(), Acting.required().actor(), clock.instant());
        referrals.save(referral);
        clocks.withdrawn(referral);
        trail.changed(referral.caseId().ref(), "REFERRAL_WITHDRAWN:" + referral.toAgency(), Reason.ON_RECORD);
        trail.changed(referral.id().ref(), "WITHDRAWN", Reason.ON_RECORD);
        return new ReferralSaved(referral.id().value(), referral.state(), referral.version());
    }
}
