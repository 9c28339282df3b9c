package org.youmiao.cases.assessment;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.read.CaseFrame;
import org.youmiao.cases.read.CaseFrames;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Shanghai;

/** What the pages about assessments show. */
@Component
public class ReadAssessments {
    private final CaseFrames frames;
    private final AssessmentViews views;
    private final Instruments instruments;
    private final Clock clock;

    ReadAssessments(CaseFrames frames, AssessmentViews views, Instruments instruments, Clock clock) {
        this.frames = frames;
        this.views = views;
        this.instruments = instruments;
        this.clock = clock;
    }

    /** All assessments of a case. */
    public record All(CaseFrame frame, @Nullable AssessmentView draft, List<AssessmentView> decided) {}

    /** One assessment of a case. */
    public record One(CaseFrame frame, AssessmentView assessment) {}

    /**
     * What is needed to answer.
     *
     * @param instrument the draft's, or the one that a new assessment uses today
     * @param draft      what was answered so far; none if nobody has begun
     * @param last       the last that was decided, to compare
     */
    public record Desk(
            CaseFrame frame,
            Instrument instrument,
            @Nullable AssessmentView draft,
            @Nullable AssessmentView last) {}

    @Requires(Permission.CASE_READ)
    public All all(CaseId id) {
        return new All(frames.of(id, "ASSESSMENTS"), views.draft(id).orElse(null), views.decided(id));
    }

    /** @throws Problem {@code not-found} */
    @Requires(Permission.CASE_READ)
    public One one(CaseId caseId, AssessmentId id) {
        return new One(frames.of(caseId, "ASSESSMENT"), views.get(caseId, id));
    }

    /** For whoever is about to answer or decide. */
    @Requires(Permission.CASE_WORK)
    public Desk desk(CaseId id) {
        AssessmentView draft = views.draft(id).orElse(null);
        Instrument today = instruments.on(Shanghai.today(clock));
        return new Desk(
                frames.of(id, "ASSESSMENT_DRAFT"),
                draft == null ? today : draft.instrument(),
                draft,
                views.last(id).orElse(null));
    }
}
