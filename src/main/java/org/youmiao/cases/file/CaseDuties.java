package org.youmiao.cases.file;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.youmiao.cases.CaseState;
import org.youmiao.cases.RiskLevel;
import org.youmiao.clocks.Clocks;
import org.youmiao.clocks.StartClock;
import org.youmiao.kernel.Shanghai;

/** What a case owes, and until when: which clock each step of the process starts and stops. Runs in the step's own act. */
@Component
public class CaseDuties implements CaseMoves {
    private static final String ASSESS = "ASSESS";
    private static final String REVIEW = "REVIEW";
    private static final String PLAN = "PLAN";
    private static final String PLAN_APPROVAL = "PLAN_APPROVAL";

    private final Clocks clocks;
    private final Rhythms rhythms;
    private final VisitDuties visits;

    CaseDuties(Clocks clocks, Rhythms rhythms, VisitDuties visits) {
        this.clocks = clocks;
        this.rhythms = rhythms;
        this.visits = visits;
    }

    /** A case was opened: see the child, and assess. */
    void opened(CaseFile file, Instant at) {
        visits.opened(file, at);
        clocks.start(duty(file, ASSESS, at));
    }

    /** A case was opened again: see the child, and assess anew. The follow-up after the closure is no longer owed. */
    public void reopened(CaseFile file, Instant at) {
        clocks.cancelAll(file.id().ref());
        visits.reopened(file, at);
        clocks.start(duty(file, ASSESS, at));
    }

    /** Whoever is competent there owes what is owed. */
    @Override
    public void moved(CaseFile file) {
        clocks.handOverAll(file.id().ref(), file.area());
    }

    /**
     * An assessment was decided: its level sets the rhythm from here on.
     *
     * @param before the level until now; none at the first assessment
     */
    public void assessed(CaseFile file, Optional<RiskLevel> before, Instant at) {
        Rhythm rhythm = rhythms.on(file.level().orElseThrow(), Shanghai.dateOf(at));
        clocks.stop(file.id().ref(), ASSESS, at);
        clocks.restart(duty(file, REVIEW, at).lasting(rhythm.reviewDays()));
        visits.assessed(file, before, at);
        if (file.state() == CaseState.ASSESSED && !isOpen(file, PLAN_APPROVAL)) {
            owePlan(file, at);
        }
    }

    /** The case was reviewed: the next review is due by the rhythm of its level. */
    public void reviewed(CaseFile file, Instant at) {
        Rhythm rhythm = rhythms.on(file.level().orElseThrow(), Shanghai.dateOf(at));
        clocks.restart(duty(file, REVIEW, at).lasting(rhythm.reviewDays()));
    }

    /** A plan waits for a second person. */
    public void planSubmitted(CaseFile file, Instant at) {
        clocks.stop(file.id().ref(), PLAN, at);
        clocks.start(duty(file, PLAN_APPROVAL, at));
    }

    /** The second person returned the plan: it is to be written again, in a case that is far enough for one. */
    public void planReturned(CaseFile file, Instant at) {
        clocks.stop(file.id().ref(), PLAN_APPROVAL, at);
        if (CaseProcess.allows(file.state(), CaseProcess.Verb.PUT_PLAN_IN_FORCE)) {
            owePlan(file, at);
        }
    }

    /** The second person approved the plan. */
    public void planApproved(CaseFile file, Instant at) {
        clocks.stop(file.id().ref(), PLAN_APPROVAL, at);
        clocks.stop(file.id().ref(), PLAN, at);
    }

    private void owePlan(CaseFile file, Instant at) {
        if (!isOpen(file, PLAN)) {
            clocks.start(duty(file, PLAN, at));
        }
    }

    private boolean isOpen(CaseFile file, String rule) {
        return clocks.of(file.id().ref()).stream()
                .anyMatch(
                        view -> view.rule().code().equals(rule) && view.state().isOpen());
    }

    private static StartClock duty(CaseFile file, String rule, Instant at) {
        return StartClock.of(rule, file.id().ref(), file.number(), file.area(), at);
    }
}
