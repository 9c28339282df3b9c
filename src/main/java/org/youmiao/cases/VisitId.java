package org.youmiao.cases;

import java.util.UUID;
import org.youmiao.kernel.Id;
import org.youmiao.kernel.SubjectRef;

/** Identifies a visit. */
public record VisitId(UUID value) implements Id {

    /** The visit as a subject of audit entries. */
    public SubjectRef ref() {
        return SubjectRef.of("visit", this);
    }
}
