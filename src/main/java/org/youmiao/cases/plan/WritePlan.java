package org.youmiao.cases.plan;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.Trail;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.file.CaseFile;
import org.youmiao.cases.file.CaseFiles;
import org.youmiao.cases.file.CaseProblem;
import org.youmiao.cases.file.CaseProcess;
import org.youmiao.kernel.Actor;
import org.youmiao.kernel.Ids;
import org.youmiao.kernel.Problem;

/** Writes a plan: saves a draft, with gaps if need be, or submits it without any. */
@Component
public class WritePlan {
    private final CaseFiles files;
    private final Plans plans;
    private final PlanCheck check;
    private final PlanSubmission submission;
    private final Trail trail;
    private final Clock clock;

    WritePlan(CaseFiles files, Plans plans, PlanCheck check, PlanSubmission submission, Trail trail, Clock clock) {
        this.files = files;
        this.plans = plans;
        this.check = check;
        this.submission = submission;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What to write.
     *
     * @param version of the draft as it was read; none if there was no draft
     * @param submit  whether it goes to the second person now
     */
    public record Command(CaseId caseId, @Nullable Integer version, PlanContent content, boolean submit) {}

    /**
     * What was saved.
     *
     * @param id      identifies this version of the plan
     * @param version for If-Match
     * @param state   where it stands now
     */
    public record Saved(PlanId id, int version, PlanState state) {}

    /**
     * Saves, and submits if asked.
     *
     * @throws PlanProblem.DraftExists     if there was no draft when the actor began, and now there is one
     * @throws PlanProblem.NotInThisState  if the plan waits for approval
     * @throws CaseProblem.NotInThisState  if the case is not assessed yet, or about to be closed
     * @throws Problem {@code stale}, or {@code invalid.…} naming the gaps
     */
    @Requires(Permission.CASE_WORK)
    public Saved write(Command command) {
        CaseFile file = files.forWriting(command.caseId());
        file.mustAllow(CaseProcess.Verb.PUT_PLAN_IN_FORCE);
        check.responsible(file, command.content());
        Instant now = clock.instant();
        Actor actor = Acting.required().actor();
        Plan plan = pending(file, command, actor, now);
        if (command.submit()) {
            submission.submit(file, plan, actor, now);
        }
        Plan saved = store(plan);
        if (command.submit()) {
            submission.keep(saved, actor, now);
        }
        trail.changed(saved.id().ref(), "WRITTEN");
        return new Saved(saved.id(), saved.version(), saved.state());
    }

    private Plan pending(CaseFile file, Command command, Actor actor, Instant at) {
        Optional<Plan> pending = plans.pending(file.id());
        Integer read = command.version();
        if (pending.isEmpty()) {
            if (read != null) {
                throw Problem.stale("plan");
            }
            return Plan.begin(new PlanId(Ids.next()), file, plans.nextNumber(file.id()), command.content(), actor, at);
        }
        if (read == null) {
            throw new PlanProblem.DraftExists();
        }
        pending.get().expectVersion(read);
        pending.get().write(command.content(), actor);
        return pending.get();
    }

    private Plan store(Plan plan) {
        try {
            return plans.save(plan);
        } catch (DuplicateKeyException e) {
            throw new PlanProblem.DraftExists();
        }
    }
}
