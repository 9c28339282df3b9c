package org.youmiao.cases.plan;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.youmiao.cases.CaseId;

/** What is still owed under a case's plan; closure asks. Runs in the caller's act. */
@Component
public class Measures {
    private final PlannedMeasures measures;

    Measures(PlannedMeasures measures) {
        this.measures = measures;
    }

    /**
     * A measure that is still owed.
     *
     * @param dueOn   last day
     * @param version as it stands now
     */
    public record Owed(MeasureId id, String what, LocalDate dueOn, int version) {}

    /** Measures that are neither done nor explained, the nearest first. */
    public List<Owed> owed(CaseId caseId) {
        return measures.open(caseId).stream()
                .map(one -> new Owed(one.id(), one.what(), one.dueOn(), one.version()))
                .toList();
    }

    /**
     * A measure that ended without being done.
     *
     * @param what  what was to be done
     * @param state not done, or replaced without going on
     * @param why   the explanation
     */
    public record Unfinished(String what, MeasureState state, String why) {}

    /** Measures that were explained instead of done, the latest first. */
    public List<Unfinished> unfinished(CaseId caseId) {
        return measures.unfinished(caseId).stream()
                .map(one -> new Unfinished(one.what(), one.state(), one.note().orElseThrow()))
                .toList();
    }

    /** Whether every measure is done or explained; true also where there never was a plan. */
    public boolean allSettled(CaseId caseId) {
        return measures.open(caseId).isEmpty();
    }
}
