package org.youmiao.cases.plan;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.youmiao.audit.Trail;
import org.youmiao.cases.file.CaseDuties;
import org.youmiao.cases.file.CaseFile;
import org.youmiao.kernel.Actor;
import org.youmiao.kernel.Shanghai;

/** What submitting means, whether at once with writing or later. */
@Component
class PlanSubmission {
    private final PlanCheck check;
    private final PlanHistory history;
    private final CaseDuties duties;
    private final Trail trail;

    PlanSubmission(PlanCheck check, PlanHistory history, CaseDuties duties, Trail trail) {
        this.check = check;
        this.history = history;
        this.duties = duties;
        this.trail = trail;
    }

    /** Checks that nothing is missing and puts the plan before a second person; the caller stores it and then {@link #keep}s it. */
    void submit(CaseFile file, Plan plan, Actor actor, Instant at) {
        check.full(file, plan.content(), Shanghai.dateOf(at));
        plan.submit(actor, at);
        duties.planSubmitted(file, at);
        trail.changed(plan.id().ref(), "SUBMITTED");
    }

    /** Keeps what was submitted, as it reads now: it may be returned and written over. */
    void keep(Plan plan, Actor actor, Instant at) {
        history.submitted(plan, actor, at);
    }
}
