package org.youmiao.cases.plan;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.youmiao.cases.CaseId;
import org.youmiao.kernel.Problem;

/** Plans that the running act may reach. */
interface Plans extends Repository<Plan, PlanId> {

    Plan save(Plan plan);

    Optional<Plan> findById(PlanId id);

    /** The version that is being written or waits for approval. */
    @Query("SELECT * FROM plan WHERE case_id = :caseId AND state IN ('DRAFT', 'SUBMITTED', 'RETURNED')")
    Optional<Plan> pending(CaseId caseId);

    @Query("SELECT * FROM plan WHERE case_id = :caseId AND state = 'IN_FORCE'")
    Optional<Plan> inForce(CaseId caseId);

    /** All versions, the latest first. */
    @Query("SELECT * FROM plan WHERE case_id = :caseId ORDER BY number DESC")
    List<Plan> of(CaseId caseId);

    @Query("SELECT coalesce(max(number), 0) + 1 FROM plan WHERE case_id = :caseId")
    int nextNumber(CaseId caseId);

    /**
     * The plan, of that case if one is named.
     *
     * @throws Problem {@code not-found}
     */
    default Plan get(@Nullable CaseId caseId, PlanId id) {
        return findById(id)
                .filter(plan -> caseId == null || plan.caseId().equals(caseId))
                .orElseThrow(() -> Problem.notFound("plan"));
    }
}
