package org.youmiao.cases.referral;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.youmiao.access.Acting;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.Trail;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.ReferralId;
import org.youmiao.cases.file.CaseFile;
import org.youmiao.cases.file.CaseFiles;
import org.youmiao.kernel.Ids;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Shanghai;
import org.youmiao.network.Agencies;

/** Refers a case to a member agency and tells it exactly the chosen parts, as they read at this moment. */
@Service
public class SendReferral {
    private final CaseFiles files;
    private final Referrals referrals;
    private final Disclosures disclosures;
    private final Agencies agencies;
    private final ReferralClocks clocks;
    private final Trail trail;
    private final Clock clock;

    SendReferral(
            CaseFiles files,
            Referrals referrals,
            Disclosures disclosures,
            Agencies agencies,
            ReferralClocks clocks,
            Trail trail,
            Clock clock) {
        this.files = files;
        this.referrals = referrals;
        this.disclosures = disclosures;
        this.agencies = agencies;
        this.clocks = clocks;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What is asked of which agency, and what it is told.
     *
     * @param parts at least one
     */
    public record Command(CaseId caseId, Referral.Request request, Set<DisclosedPart> parts) {
        /** @throws Problem {@code invalid.required} naming {@code parts} */
        public Command {
            if (parts.isEmpty()) {
                throw Problem.invalid("parts", "required");
            }
            parts = Set.copyOf(EnumSet.copyOf(parts));
        }
    }

    /**
     * Sends it.
     *
     * @throws Problem {@code not-found}, {@code invalid.unknown-agency}, {@code case.state}
     */
    @Requires(Permission.REFERRAL_SEND)
    public ReferralId send(Command command) {
        CaseFile file = files.forWriting(command.caseId());
        Instant now = clock.instant();
        agencies.named("agency", command.request().agency());
        Referral referral = Referral.send(
                new ReferralId(Ids.next()),
                referrals.nextNumber(Shanghai.dateOf(now)),
                file,
                command.request(),
                Acting.required().actor(),
                now);
        referrals.save(referral);
        String digest = disclosures.tell(referral.id(), file, command.parts());
        clocks.sent(referral, now);
        trail.changed(file.id().ref(), "REFERRED:" + referral.toAgency());
        trail.changed(referral.id().ref(), "SENT:" + referral.toAgency() + ":" + digest);
        return referral.id();
    }
}
