package org.youmiao.cases.closure;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.youmiao.cases.CaseId;
import org.youmiao.kernel.Problem;

/** The closures that the running act may reach. */
public interface Closures extends Repository<Closure, ClosureId> {

    /** Stores a new or changed closure; of two who changed it at once, the second fails. */
    Closure save(Closure closure);

    Optional<Closure> findByCaseIdAndState(CaseId caseId, ClosureState state);

    /**
     * The closure of that case that waits for a decision, or, for {@code APPROVED}, the one in force.
     *
     * @throws Problem {@code not-found} if there is none in that state
     */
    default Closure get(CaseId caseId, ClosureState state) {
        return findByCaseIdAndState(caseId, state).orElseThrow(() -> Problem.notFound("closure"));
    }
}
