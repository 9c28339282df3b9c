package org.youmiao.cases.timeline;

import org.springframework.stereotype.Service;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.Trail;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.file.CaseFiles;
import org.youmiao.cases.read.CaseFrame;
import org.youmiao.cases.read.CaseFrames;
import org.youmiao.edge.Paging;
import org.youmiao.edge.Slice;

/** Reading what happened in a case. */
@Service
public class ReadTimeline {
    private final Timeline timeline;
    private final CaseFiles files;
    private final CaseFrames frames;
    private final Trail trail;

    ReadTimeline(Timeline timeline, CaseFiles files, CaseFrames frames, Trail trail) {
        this.timeline = timeline;
        this.files = files;
        this.frames = frames;
        this.trail = trail;
    }

    /** A part of the timeline and what stands around it. */
    public record Shown(CaseFrame frame, Slice<TimelineItem> items) {}

    /**
     * The latest first.
     *
     * @throws org.youmiao.kernel.Problem {@code not-found}
     */
    @Requires(Permission.CASE_READ)
    public Slice<TimelineItem> read(CaseId caseId, Paging paging) {
        files.get(caseId);
        trail.saw(caseId.ref(), "TIMELINE");
        return timeline.of(caseId, paging);
    }

    /**
     * For the page.
     *
     * @throws org.youmiao.kernel.Problem {@code not-found}
     */
    @Requires(Permission.CASE_READ)
    public Shown show(CaseId caseId, Paging paging) {
        return new Shown(frames.of(caseId, "TIMELINE"), timeline.of(caseId, paging));
    }
}
