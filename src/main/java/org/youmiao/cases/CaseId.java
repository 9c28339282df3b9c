package org.youmiao.cases;

import java.util.UUID;
import org.youmiao.kernel.Id;
import org.youmiao.kernel.SubjectRef;

/** Identifies a case. */
public record CaseId(UUID value) implements Id {

    /** The case as a subject of audit entries, clocks and duties. */
    public SubjectRef ref() {
        return SubjectRef.of("case", this);
    }
}
