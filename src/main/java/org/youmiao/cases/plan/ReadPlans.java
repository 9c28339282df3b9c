package org.youmiao.cases.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.Trail;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.file.CaseFile;
import org.youmiao.cases.file.CaseFiles;
import org.youmiao.cases.read.CaseFrame;
import org.youmiao.cases.read.CaseFrames;
import org.youmiao.cases.read.TeamMember;
import org.youmiao.kernel.Problem;
import org.youmiao.network.Agencies;

/** What the pages about plans show. */
@Component
public class ReadPlans {
    private final CaseFrames frames;
    private final CaseFiles files;
    private final PlanViews views;
    private final PlanCheck check;
    private final Agencies agencies;
    private final Trail trail;

    ReadPlans(CaseFrames frames, CaseFiles files, PlanViews views, PlanCheck check, Agencies agencies, Trail trail) {
        this.frames = frames;
        this.files = files;
        this.views = views;
        this.check = check;
        this.agencies = agencies;
        this.trail = trail;
    }

    /** The plans of a case. */
    public record All(
            CaseFrame frame,
            @Nullable PlanView inForce,
            @Nullable PlanView pending,
            List<PlanView> replaced) {}

    /** One plan of a case. */
    public record One(CaseFrame frame, PlanView plan) {}

    /**
     * One measure of a case.
     *
     * @param outcomes what the reader may say of it now
     */
    public record OneMeasure(CaseFrame frame, MeasureView measure, List<SettleMeasure.Outcome> outcomes) {}

    /** Who could do a measure. */
    public record Candidate(String who, String name) {}

    /**
     * What is needed to write a plan.
     *
     * @param draft           as far as it was written; none if nobody has begun
     * @param inForce         the present plan, to begin from
     * @param candidates      the team, then the agencies
     * @param childMustBeAsked whether the child is old enough, or nobody knows the age
     */
    public record Desk(
            CaseFrame frame,
            @Nullable PlanView draft,
            @Nullable PlanView inForce,
            List<Candidate> candidates,
            boolean childMustBeAsked) {}

    @Requires(Permission.CASE_READ)
    public All all(CaseId id) {
        return new All(
                frames.of(id, "PLANS"),
                views.inForce(id).orElse(null),
                views.pending(id).orElse(null),
                views.replaced(id));
    }

    /** @throws Problem {@code not-found} */
    @Requires(Permission.CASE_READ)
    public One one(CaseId caseId, PlanId id) {
        return new One(frames.of(caseId, "PLAN"), views.get(caseId, id));
    }

    /**
     * One plan by itself, as calling systems know it.
     *
     * @throws Problem {@code not-found}
     */
    @Requires(Permission.CASE_READ)
    public PlanView read(PlanId id) {
        trail.saw(id.ref(), "READ");
        return views.get(null, id);
    }

    /**
     * The measure, for whoever is about to say what became of it.
     *
     * @throws Problem {@code not-found}
     */
    @Requires(Permission.MEASURE_SETTLE)
    public OneMeasure measure(CaseId caseId, MeasureId id) {
        CaseFrame frame = frames.of(caseId, "MEASURE");
        MeasureView measure = views.measure(caseId, id);
        return new OneMeasure(
                frame,
                measure,
                Arrays.stream(SettleMeasure.Outcome.values())
                        .filter(measure::allows)
                        .filter(outcome -> frame.mayWork() || outcome == SettleMeasure.Outcome.DONE && measure.mine())
                        .toList());
    }

    /** For whoever is about to write. */
    @Requires(Permission.CASE_WORK)
    public Desk desk(CaseId id) {
        CaseFrame frame = frames.of(id, "PLAN_DRAFT");
        CaseFile file = files.get(id);
        return new Desk(
                frame,
                views.pending(id).orElse(null),
                views.inForce(id).orElse(null),
                candidates(frame),
                check.mustBeAsked(file, frame.today()));
    }

    /**
     * The plan that waits, for the second person.
     *
     * @throws Problem {@code not-found} if none waits
     */
    @Requires(Permission.CASE_APPROVE)
    public One waiting(CaseId id) {
        PlanView plan = views.pending(id).filter(PlanView::isWaiting).orElseThrow(() -> Problem.notFound("plan"));
        return new One(frames.of(id, "PLAN_APPROVAL"), plan);
    }

    private List<Candidate> candidates(CaseFrame frame) {
        List<Candidate> all = new ArrayList<>();
        for (TeamMember member : frame.team()) {
            Responsible who =
                    new Responsible(Responsible.Kind.PERSON, member.account().toString());
            all.add(new Candidate(who.toString(), member.name()));
        }
        agencies.today()
                .forEach(agency -> all.add(new Candidate(
                        new Responsible(Responsible.Kind.AGENCY, agency.code()).toString(), agency.name())));
        return all;
    }
}
