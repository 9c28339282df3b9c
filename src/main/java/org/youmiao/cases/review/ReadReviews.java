package org.youmiao.cases.review;

import java.util.List;
import org.springframework.stereotype.Service;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.Trail;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.file.CaseFiles;
import org.youmiao.cases.plan.MeasureView;
import org.youmiao.cases.plan.PlanView;
import org.youmiao.cases.plan.PlanViews;
import org.youmiao.cases.read.CaseFrame;
import org.youmiao.cases.read.CaseFrames;
import org.youmiao.kernel.Problem;

/** What the pages about reviews show. */
@Service
public class ReadReviews {
    private final CaseFrames frames;
    private final CaseFiles files;
    private final PlanViews plans;
    private final ReviewBook book;
    private final Trail trail;

    ReadReviews(CaseFrames frames, CaseFiles files, PlanViews plans, ReviewBook book, Trail trail) {
        this.frames = frames;
        this.files = files;
        this.plans = plans;
        this.book = book;
        this.trail = trail;
    }

    /** The reviews of a case, the latest first, and what stands around them. */
    public record Shown(CaseFrame frame, List<ReviewView> reviews) {}

    /** @throws Problem {@code not-found} */
    @Requires(Permission.CASE_READ)
    public Shown show(CaseId id) {
        return new Shown(frames.of(id, "REVIEWS"), book.of(id));
    }

    /** What is to be reviewed: the measures of the plan in force; none without a plan. */
    public record Beginning(CaseFrame frame, List<MeasureView> measures) {}

    /**
     * For whoever is about to review.
     *
     * @throws Problem {@code not-found}
     */
    @Requires(Permission.CASE_WORK)
    public Beginning begin(CaseId id) {
        return new Beginning(
                frames.of(id, "REVIEW_FORM"),
                plans.inForce(id).map(PlanView::measures).orElse(List.of()));
    }

    /**
     * The reviews of a case, the latest first, for calling systems.
     *
     * @throws Problem {@code not-found}
     */
    @Requires(Permission.CASE_READ)
    public List<ReviewView> of(CaseId id) {
        files.get(id);
        trail.saw(id.ref(), "REVIEWS");
        return book.of(id);
    }
}
