package org.youmiao.cases.closure;

import org.springframework.data.repository.Repository;

/** Follow-ups of closed cases; added, never changed. */
interface FollowUps extends Repository<FollowUp, FollowUpId> {

    FollowUp save(FollowUp followUp);
}
