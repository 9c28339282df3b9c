package org.youmiao.cases.file;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.youmiao.cases.CaseId;
import org.youmiao.kernel.Problem;

/** The cases that the running act may reach. Everything of a case is changed by loading it here first. */
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
}
