package org.youmiao.cases.closure;

import java.util.List;
import java.util.UUID;
import org.youmiao.cases.CaseId;

/** What the plan in force still asks for. */
interface UndoneMeasures {

    /** A measure that was not done. */
    record Measure(UUID id, String what) {}

    /** Measures of the case's plan in force that were not done, in the plan's order. */
    List<Measure> of(CaseId caseId);
}
