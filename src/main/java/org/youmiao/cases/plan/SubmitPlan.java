package org.youmiao.cases.plan;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.cases.file.CaseFile;
import org.youmiao.cases.file.CaseFiles;
import org.youmiao.cases.file.CaseProcess;
import org.youmiao.kernel.Actor;
import org.youmiao.kernel.Problem;

/** Puts the draft, as it was saved, before a second person. */
@Component
public class SubmitPlan {
    private final CaseFiles files;
    private final Plans plans;
    private final PlanSubmission submission;
    private final Clock clock;

    SubmitPlan(CaseFiles files, Plans plans, PlanSubmission submission, Clock clock) {
        this.files = files;
        this.plans = plans;
        this.submission = submission;
        this.clock = clock;
    }

    /**
     * Which draft.
     *
     * @param version of the draft as it was read
     */
    public record Command(PlanId plan, int version) {}

    /**
     * Submits.
     *
     * @throws PlanProblem.NotInThisState if it is no draft
     * @throws Problem {@code not-found}, {@code stale}, or {@code invalid.…} naming every gap
     */
    @Requires(Permission.CASE_WORK)
    public WritePlan.Saved submit(Command command) {
        Plan plan = plans.get(null, command.plan());
        CaseFile file = files.forWriting(plan.caseId());
        file.mustAllow(CaseProcess.Verb.PUT_PLAN_IN_FORCE);
        plan.expectVersion(command.version());
        Actor actor = Acting.required().actor();
        Instant now = clock.instant();
        submission.submit(file, plan, actor, now);
        Plan saved = plans.save(plan);
        submission.keep(saved, actor, now);
        return new WritePlan.Saved(saved.id(), saved.version(), saved.state());
    }
}
