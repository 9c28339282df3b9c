package org.youmiao.cases.visit;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;
import org.youmiao.cases.CaseId;

/** Amendments of visits that the running act may reach; added, never changed. */
public interface Amendments extends Repository<Amendment, UUID> {

    Amendment save(Amendment amendment);

    /** All amendments to visits of a case, in the order in which they were added. */
    List<Amendment> findByCaseIdOrderByAmendedAt(CaseId caseId);
}
