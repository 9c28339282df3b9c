package org.youmiao.cases.visit;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.VisitId;
import org.youmiao.kernel.Problem;

/** The visits that the running act may reach. There is no way to change one. */
public interface Visits extends Repository<Visit, VisitId> {

    /** Stores a new visit. */
    Visit save(Visit visit);

    Optional<Visit> findById(VisitId id);

    /** Visits of a case, the latest first. */
    @Query(
            value = "SELECT * FROM visit WHERE case_id = :caseId ORDER BY occurred_at DESC",
            rowMapperClass = VisitRow.class)
    List<Visit> findByCaseIdOrderByOccurredAtDesc(CaseId caseId);

    /**
     * The visit of that case.
     *
     * @throws Problem {@code not-found} if there is none, or none that this act may reach
     */
    default Visit get(CaseId caseId, VisitId id) {
        return findById(id).filter(visit -> visit.caseId().equals(caseId)).orElseThrow(() -> Problem.notFound("visit"));
    }
}
