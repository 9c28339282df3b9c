package org.youmiao.cases.visit;

import java.util.List;
import org.springframework.stereotype.Service;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.Trail;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.VisitId;
import org.youmiao.cases.file.CaseFiles;

/** Reading the visits of a case. */
@Service
public class VisitsOfCase {
    private final CaseFiles files;
    private final VisitBook book;
    private final Trail trail;

    VisitsOfCase(CaseFiles files, VisitBook book, Trail trail) {
        this.files = files;
        this.book = book;
        this.trail = trail;
    }

    /**
     * All visits, the latest first: a case has some dozens.
     *
     * @throws org.youmiao.kernel.Problem {@code not-found}
     */
    @Requires(Permission.CASE_READ)
    public List<VisitView> all(CaseId caseId) {
        files.get(caseId);
        trail.saw(caseId.ref(), "VISITS");
        return book.of(caseId);
    }

    /**
     * One visit.
     *
     * @throws org.youmiao.kernel.Problem {@code not-found}
     */
    @Requires(Permission.CASE_READ)
    public VisitView one(CaseId caseId, VisitId id) {
        VisitView visit = book.get(caseId, id);
        trail.saw(caseId.ref(), "VISIT");
        return visit;
    }
}
