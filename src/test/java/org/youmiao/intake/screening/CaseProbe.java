package org.youmiao.intake.screening;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.Trail;
import org.youmiao.kernel.SubjectRef;

/** Looks whether a case is there for the actor; exists only in the tests. */
class CaseProbe {
    private final JdbcClient jdbc;
    private final Trail trail;

    CaseProbe(JdbcClient jdbc, Trail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    @Requires(Permission.CASE_READ)
    public List<String> numbersOf(UUID caseId) {
        trail.saw(new SubjectRef("case", caseId));
        return jdbc.sql("SELECT number FROM case_file WHERE id = ?")
                .param(caseId)
                .query(String.class)
                .list();
    }
}
