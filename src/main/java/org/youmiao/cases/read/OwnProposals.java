package org.youmiao.cases.read;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.cases.CaseId;
import org.youmiao.county.Rows;

/** What waits for a second person and is the actor's own: to be decided by another, and so not to be offered. */
@Component
class OwnProposals {
    private final JdbcClient jdbc;

    OwnProposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A proposal.
     *
     * @param rule code of the time-limit rule under which it is decided
     */
    record Own(CaseId caseId, String rule) {}

    Set<Own> about(Collection<CaseId> cases) {
        if (cases.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql("SELECT case_id, rule FROM case_own_proposals(?)")
                .param(cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .query((rs, row) -> new Own(new CaseId(Rows.uuid(rs, "case_id")), rs.getString("rule")))
                .list());
    }
}
