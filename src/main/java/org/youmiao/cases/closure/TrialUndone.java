package org.youmiao.cases.closure;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.plan.Measures;

@Component
class TrialUndone implements UndoneMeasures {
    private final Measures measures;

    TrialUndone(Measures measures) {
        this.measures = measures;
    }

    @Override
    public List<Measure> of(CaseId caseId) {
        return measures.owed(caseId).stream()
                .map(owed -> new Measure(owed.id().value(), owed.what()))
                .toList();
    }
}
