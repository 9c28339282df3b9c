package org.youmiao.cases.visit;

import java.util.List;
import org.springframework.stereotype.Service;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.Trail;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.VisitId;
import org.youmiao.cases.file.CaseFiles;
import org.youmiao.cases.read.CaseFrame;
import org.youmiao.cases.read.CaseFrames;

/** Reading the visits of a case. */
@Service
public class VisitsOfCase {
    private final CaseFiles files;
    private final CaseFrames frames;
    private final VisitBook book;
    private final Trail trail;

    VisitsOfCase(CaseFiles files, CaseFrames frames, VisitBook book, Trail trail) {
        this.files = files;
        this.frames = frames;
        this.book = book;
        this.trail = trail;
    }

    /** The visits of a case and what stands around them. */
    public record Shown(CaseFrame frame, List<VisitView> visits) {}

    /**
     * For the page: all visits, the latest first.
     *
     * @throws org.youmiao.kernel.Problem {@code not-found}
     */
    @Requires(Permission.CASE_READ)
    public Shown show(CaseId caseId) {
        return new Shown(frames.of(caseId, "VISITS"), book.of(caseId));
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
