package org.youmiao.cases.closure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.file.LaterFacts;
import org.youmiao.cases.plan.Measures;
import org.youmiao.cases.plan.PlanView;
import org.youmiao.cases.plan.PlanViews;
import org.youmiao.cases.referral.Referral;
import org.youmiao.cases.referral.Referrals;

/** What must be settled before a case is closed; asked when closure is proposed, and again when it is approved. */
@Component
class ClosureChecklist {
    private final Measures measures;
    private final Referrals referrals;
    private final PlanViews plans;
    private final LaterFacts laterFacts;

    ClosureChecklist(Measures measures, Referrals referrals, PlanViews plans, LaterFacts laterFacts) {
        this.measures = measures;
        this.referrals = referrals;
        this.plans = plans;
        this.laterFacts = laterFacts;
    }

    /**
     * What is still open; nothing of it may be.
     *
     * @param plan      number of the plan that waits for a second person, if one does
     * @param measures  neither done nor explained
     * @param referrals to which agencies still owe an answer: wait for it, or withdraw them
     * @param unseen    whether facts that came later were not looked at
     */
    record Open(@Nullable Integer plan, List<Measures.Owed> measures, List<Referral> referrals, boolean unseen) {
        static final Open NOTHING = new Open(null, List.of(), List.of(), false);
    }

    Open of(CaseId caseId) {
        Integer waiting = plans.pending(caseId)
                .filter(PlanView::isWaiting)
                .map(PlanView::number)
                .orElse(null);
        return new Open(
                waiting,
                measures.owed(caseId),
                referrals.openOf(caseId),
                laterFacts.waitingSince(caseId).isPresent());
    }

    /**
     * Nothing is open.
     *
     * @throws ClosureProblem.PlanWaiting   while a plan waits for a second person
     * @throws ClosureProblem.OpenMeasures  while a measure is neither done nor explained
     * @throws ClosureProblem.OpenReferrals while an agency owes an answer
     * @throws ClosureProblem.UnseenFacts   while facts that came later were not looked at
     */
    void mustBeSettled(CaseId caseId) {
        Open open = of(caseId);
        if (open.plan() != null) {
            throw new ClosureProblem.PlanWaiting(open.plan());
        }
        if (!open.measures().isEmpty()) {
            throw new ClosureProblem.OpenMeasures(open.measures().size());
        }
        if (!open.referrals().isEmpty()) {
            throw new ClosureProblem.OpenReferrals(open.referrals().size());
        }
        if (open.unseen()) {
            throw new ClosureProblem.UnseenFacts();
        }
    }
}
