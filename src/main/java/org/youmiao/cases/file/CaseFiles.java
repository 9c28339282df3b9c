package org.youmiao.cases.file;

import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.youmiao.cases.CaseId;
import org.youmiao.kernel.Problem;

/**
 * The cases that the running act may reach. Everything of a case is changed by loading it here first: what writes into a case takes it
 * {@link #forWriting}, what only reads takes it with {@link #get} and waits for nobody.
 */
public interface CaseFiles extends Repository<CaseFile, CaseId> {

    Optional<CaseFile> findById(CaseId id);

    /** Stores a new or changed case; of two who changed it at once, the second fails. */
    CaseFile save(CaseFile file);

    /**
     * The case.
     *
     * @throws Problem {@code not-found} if there is none, or none that this act may reach
     */
    default CaseFile get(CaseId id) {
        return findById(id).orElseThrow(() -> Problem.notFound("case"));
    }

    /**
     * The case, for an act that writes into it. Such acts follow one another: the second waits until the first has committed, and then
     * reads what that one left, so that nothing is added to a case while it is being closed.
     *
     * @throws Problem {@code not-found} if there is none, or none that this act may reach
     */
    default CaseFile forWriting(CaseId id) {
        lock(id);
        return get(id);
    }

    /**
     * Waits until nobody else writes into the case, for acts that change something of it without seeing the case itself; what they
     * decide on is read afterwards. The lock lies on the number of the case and not on its row, since row security lets only few acts
     * change that; it ends with the transaction.
     */
    @Query("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(CAST(:id AS text), 0))")
    int lock(CaseId id);
}
