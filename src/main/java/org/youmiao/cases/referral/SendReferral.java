package org.youmiao.cases.referral;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.youmiao.access.Acting;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.Trail;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.ReferralId;
import org.youmiao.cases.file.CaseFile;
import org.youmiao.cases.file.CaseFiles;
import org.youmiao.intake.ReportId;
import org.youmiao.kernel.Ids;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Shanghai;
import org.youmiao.network.Agencies;

/** Refers a case to a member agency and tells it exactly the chosen parts, as they read at this moment. */
@Service
public class SendReferral {
    private final CaseFiles files;
    private final Referrals referrals;
    private final PartsOfCase parts;
    private final Disclosures disclosures;
    private final Agencies agencies;
    private final ReferralClocks clocks;
    private final Trail trail;
    private final Clock clock;

    SendReferral(
            CaseFiles files,
            Referrals referrals,
            PartsOfCase parts,
            Disclosures disclosures,
            Agencies agencies,
            ReferralClocks clocks,
            Trail trail,
            Clock clock) {
        this.files = files;
        this.referrals = referrals;
        this.parts = parts;
        this.disclosures = disclosures;
        this.agencies = agencies;
        this.clocks = clocks;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What is asked of which agency, and what it is told.
     *
     * @param parts    at least one
     * @param withheld reports that are not told, where the facts of reports are
     * @param seen     digests of what the sender saw that it would be told, by {@link Telling#key}; none where nobody looked
     */
    public record Command(
            CaseId caseId,
            Referral.Request request,
            Set<DisclosedPart> parts,
            Set<ReportId> withheld,
            @Nullable Map<String, String> seen) {
        /** @throws Problem {@code invalid.required} naming {@code parts} */
        public Command {
            if (parts.isEmpty()) {
                throw Problem.invalid("parts", "required");
            }
            parts = Set.copyOf(EnumSet.copyOf(parts));
            withheld = Set.copyOf(withheld);
        }
    }

    /**
     * What came of it.
     *
     * @param referral the referral; none if nothing was sent, because something reads otherwise than the sender saw it
     * @param now      then: what each part of the case would tell now
     */
    public record Outcome(@Nullable ReferralId referral, List<Telling> now) {

        /** @throws ReferralProblem.ReadsOtherwise if nothing was sent */
        public ReferralId sent() {
            if (referral == null) {
                throw new ReferralProblem.ReadsOtherwise();
            }
            return referral;
        }
    }

    /**
     * Sends it, if what it tells is what the sender saw.
     *
     * @throws Problem {@code not-found}, {@code invalid.unknown-agency}, {@code case.closed}; {@code invalid.none-left} naming
     *     {@code withheld} if no report is left to tell; {@code invalid.too-long} naming {@code parts}
     */
    @Requires(Permission.REFERRAL_SEND)
    public Outcome send(Command command) {
        CaseFile file = files.forWriting(command.caseId());
        Instant now = clock.instant();
        agencies.named("agency", command.request().agency());
        List<Telling> tellings = tellings(file, command);
        if (!areAsSeen(tellings, command.seen())) {
            trail.saw(file.id().ref(), "DISCLOSURE_PREVIEW");
            return new Outcome(null, parts.tell(file, EnumSet.allOf(DisclosedPart.class)));
        }
        Referral referral = Referral.send(
                new ReferralId(Ids.next()),
                referrals.nextNumber(Shanghai.dateOf(now)),
                file,
                command.request(),
                Acting.required().actor(),
                now);
        referrals.save(referral);
        String digest = disclosures.tell(referral.id(), tellings);
        clocks.sent(referral, now);
        trail.changed(file.id().ref(), "REFERRED:" + referral.toAgency());
        trail.changed(referral.id().ref(), "SENT:" + referral.toAgency() + ":" + digest);
        return new Outcome(referral.id(), List.of());
    }

    private List<Telling> tellings(CaseFile file, Command command) {
        List<Telling> tellings = parts.tell(file, command.parts()).stream()
                .filter(one -> one.report() == null || !command.withheld().contains(one.report()))
                .toList();
        if (command.parts().contains(DisclosedPart.REPORT_FACTS)
                && tellings.stream().noneMatch(one -> one.part() == DisclosedPart.REPORT_FACTS)) {
            throw Problem.invalid("withheld", "none-left");
        }
        return tellings;
    }

    private static boolean areAsSeen(List<Telling> tellings, @Nullable Map<String, String> seen) {
        return seen == null || tellings.stream().allMatch(one -> one.digest().equals(seen.get(one.key())));
    }
}
