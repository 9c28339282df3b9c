package org.youmiao.cases.visit;

import org.springframework.stereotype.Service;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.VisitId;
import org.youmiao.cases.read.AboutCase;
import org.youmiao.cases.read.AboutCases;

/** What the forms about visits need to know. */
@Service
class VisitDesk {
    private final AboutCases cases;
    private final VisitBook book;

    VisitDesk(AboutCases cases, VisitBook book) {
        this.cases = cases;
        this.book = book;
    }

    /** For the form that records a visit. */
    @Requires(Permission.VISIT_RECORD)
    public AboutCase begin(CaseId caseId) {
        return cases.of(caseId, "VISIT_FORM");
    }

    /** The visit that is to be amended. */
    record Amending(AboutCase about, VisitView visit) {}

    /**
     * For the form that amends a visit.
     *
     * @throws org.youmiao.kernel.Problem {@code not-found}
     */
    @Requires(Permission.VISIT_RECORD)
    public Amending beginAmending(CaseId caseId, VisitId visit) {
        AboutCase about = cases.of(caseId, "VISIT_FORM");
        return new Amending(about, book.get(caseId, visit));
    }
}
