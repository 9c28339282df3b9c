package org.youmiao.cases.assessment;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.youmiao.cases.CaseId;
import org.youmiao.kernel.Problem;

/** Assessments that the running act may reach. */
interface Assessments extends Repository<Assessment, AssessmentId> {

    Assessment save(Assessment assessment);

    Optional<Assessment> findById(AssessmentId id);

    /** The one that is being answered. */
    @Query("SELECT * FROM assessment WHERE case_id = :caseId AND decided_at IS NULL")
    Optional<Assessment> draft(CaseId caseId);

    /** Those that were decided, the latest first. */
    @Query(
            "SELECT * FROM assessment WHERE case_id = :caseId AND decided_at IS NOT NULL ORDER BY decided_at DESC, id DESC")
    List<Assessment> decided(CaseId caseId);

    /** The last that was decided. */
    @Query("""
            SELECT * FROM assessment WHERE case_id = :caseId AND decided_at IS NOT NULL
            ORDER BY decided_at DESC, id DESC LIMIT 1""")
    Optional<Assessment> last(CaseId caseId);

    /**
     * The assessment of that case.
     *
     * @throws Problem {@code not-found}
     */
    default Assessment get(CaseId caseId, AssessmentId id) {
        return findById(id)
                .filter(assessment -> assessment.caseId().equals(caseId))
                .orElseThrow(() -> Problem.notFound("assessment"));
    }
}
