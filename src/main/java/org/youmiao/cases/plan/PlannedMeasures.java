package org.youmiao.cases.plan;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.youmiao.cases.CaseId;
import org.youmiao.kernel.Problem;

/** Measures that the running act may reach. */
interface PlannedMeasures extends Repository<Measure, MeasureId> {

    Measure save(Measure measure);

    Optional<Measure> findById(MeasureId id);

    /** Measures of the plan, as they stand in it. */
    @Query("SELECT * FROM measure WHERE plan_id = :planId ORDER BY ordinal")
    List<Measure> of(PlanId planId);

    /** Measures that are still owed, the nearest first. */
    @Query("SELECT * FROM measure WHERE case_id = :caseId AND state = 'OPEN' ORDER BY due_on, ordinal")
    List<Measure> open(CaseId caseId);

    /** Measures that were not done or did not go on in a newer plan, with the reason; the latest first. */
    @Query("""
            SELECT * FROM measure WHERE case_id = :caseId AND state IN ('NOT_DONE', 'REPLACED') AND note IS NOT NULL
            ORDER BY settled_at DESC, ordinal""")
    List<Measure> unfinished(CaseId caseId);

    /**
     * The measure, of that case if one is named.
     *
     * @throws Problem {@code not-found}
     */
    default Measure get(@Nullable CaseId caseId, MeasureId id) {
        return findById(id)
                .filter(measure -> caseId == null || measure.caseId().equals(caseId))
                .orElseThrow(() -> Problem.notFound("measure"));
    }
}
