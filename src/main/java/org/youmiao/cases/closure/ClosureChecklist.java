package org.youmiao.cases.closure;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.file.LaterFacts;
import org.youmiao.cases.plan.Measures;
import org.youmiao.cases.referral.Referral;
import org.youmiao.cases.referral.Referrals;

/** What must be settled before a case is closed; asked when closure is proposed, and again when it is approved. */
@Component
class ClosureChecklist {
    private final Measures measures;
    private final Referrals referrals;
    private final LaterFacts laterFacts;

    ClosureChecklist(Measures measures, Referrals referrals, LaterFacts laterFacts) {
        this.measures = measures;
        this.referrals = referrals;
        this.laterFacts = laterFacts;
    }

    /**
     * What is still open; both lists must be empty.
     *
     * @param measures  neither done nor explained
     * @param referrals to which agencies still owe an answer: wait for it, or withdraw them
     */
    record Open(List<Measures.Owed> measures, List<Referral> referrals) {
        boolean isNothing() {
            return measures.isEmpty() && referrals.isEmpty();
        }
    }

    Open of(CaseId caseId) {
        return new Open(measures.owed(caseId), referrals.openOf(caseId));
    }

    /**
     * Nothing is open.
     *
     * @throws ClosureProblem.OpenMeasures  while a measure is neither done nor explained
     * @throws ClosureProblem.OpenReferrals while an agency owes an answer
     * @throws ClosureProblem.UnseenFacts   while facts that came later were not looked at
     */
    void mustBeSettled(CaseId caseId) {
        Open open = of(caseId);
        if (!open.measures().isEmpty()) {
            throw new ClosureProblem.OpenMeasures(open.measures().size());
        }
        if (!open.referrals().isEmpty()) {
            throw new ClosureProblem.OpenReferrals(open.referrals().size());
        }
        if (laterFacts.waitingSince(caseId).isPresent()) {
            throw new ClosureProblem.UnseenFacts();
        }
    }
}
