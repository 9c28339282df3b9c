package org.youmiao.cases.referral;

import java.util.List;
import org.springframework.stereotype.Service;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.Trail;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.ReferralId;
import org.youmiao.cases.file.CaseFiles;

/** Reading referrals. Every read asks the database, so that a withdrawal holds at once. */
@Service
public class ReadReferral {
    private final ReferralBook book;
    private final CaseFiles files;
    private final Trail trail;

    ReadReferral(ReferralBook book, CaseFiles files, Trail trail) {
        this.book = book;
        this.files = files;
        this.trail = trail;
    }

    /**
     * One referral, from the reader's side.
     *
     * @param part what is done with it: {@code READ}, {@code PRINT}, {@code ANSWER_FORM}
     * @throws org.youmiao.kernel.Problem {@code not-found}
     */
    @Requires(Permission.REFERRAL_READ)
    public ReferralView read(ReferralId id, String part) {
        ReferralView view = book.get(id);
        trail.saw(id.ref(), view.side() == ReferralView.Side.AGENCY ? part + ":" + view.agency() : part);
        return view;
    }

    /**
     * The referrals of a case, the latest first.
     *
     * @throws org.youmiao.kernel.Problem {@code not-found}
     */
    @Requires(Permission.CASE_READ)
    public List<ReferralView> of(CaseId caseId) {
        files.get(caseId);
        trail.saw(caseId.ref(), "REFERRALS");
        return book.of(caseId);
    }
}
