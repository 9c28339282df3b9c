package org.youmiao.reference.life;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.Trail;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.file.CaseFile;
import org.youmiao.cases.file.CaseFiles;
import org.youmiao.cases.plan.Measures;
import org.youmiao.kernel.Problem;

/** Someone opens the page of a case before doing something about it. */
@Component
class LookAtCase {
    private final CaseFiles files;
    private final Measures measures;
    private final Trail trail;

    LookAtCase(CaseFiles files, Measures measures, Trail trail) {
        this.files = files;
        this.measures = measures;
        this.trail = trail;
    }

    /**
     * What the next step needs.
     *
     * @param owed measures that are neither done nor explained
     */
    record Seen(String number, int version, List<Measures.Owed> owed) {}

    /** @throws Problem {@code not-found} */
    @Requires(Permission.CASE_READ)
    public Seen look(CaseId id) {
        CaseFile file = files.get(id);
        trail.saw(id.ref());
        return new Seen(file.number(), file.version(), measures.owed(id));
    }
}
