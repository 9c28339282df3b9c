package org.youmiao.cases.referral;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.Trail;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.file.CaseFiles;
import org.youmiao.cases.read.AboutCase;
import org.youmiao.cases.read.AboutCases;
import org.youmiao.network.Agencies;
import org.youmiao.network.Agency;

/** What the forms about referrals need to know. */
@Service
class ReferralDesk {
    private final AboutCases cases;
    private final CaseFiles files;
    private final Referrals referrals;
    private final PartsOfCase parts;
    private final Agencies agencies;
    private final Trail trail;

    ReferralDesk(
            AboutCases cases, CaseFiles files, Referrals referrals, PartsOfCase parts, Agencies agencies, Trail trail) {
        this.cases = cases;
        this.files = files;
        this.referrals = referrals;
        this.parts = parts;
        this.agencies = agencies;
        this.trail = trail;
    }

    /**
     * Which case, to which agencies it can be referred, and what each part would tell them.
     *
     * @param telling all parts, since the sender sees before choosing
     * @param open    referrals of this case to which agencies still owe an answer
     */
    record Beginning(AboutCase about, List<Agency> agencies, List<Telling> telling, List<Referral> open) {}

    /**
     * For the form that refers a case.
     *
     * @throws org.youmiao.kernel.Problem {@code not-found}
     */
    @Requires(Permission.REFERRAL_SEND)
    public Beginning begin(CaseId caseId) {
        AboutCase about = cases.of(caseId, "REFERRAL_FORM");
        return new Beginning(
                about, agencies.today(), told(caseId, EnumSet.allOf(DisclosedPart.class)), referrals.openOf(caseId));
    }

    /**
     * What an agency would be told if these parts were sent now.
     *
     * @throws org.youmiao.kernel.Problem {@code not-found}
     */
    @Requires(Permission.REFERRAL_SEND)
    public List<Telling> preview(CaseId caseId, Set<DisclosedPart> chosen) {
        trail.saw(caseId.ref(), "DISCLOSURE_PREVIEW");
        return told(caseId, chosen);
    }

    private List<Telling> told(CaseId caseId, Set<DisclosedPart> chosen) {
        return parts.tell(files.get(caseId), chosen);
    }
}
