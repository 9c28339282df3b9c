package org.youmiao.cases.plan;

import java.util.UUID;
import org.youmiao.kernel.Id;
import org.youmiao.kernel.SubjectRef;

/** Identifies a measure. */
public record MeasureId(UUID value) implements Id {
    SubjectRef ref() {
        return SubjectRef.of("measure", this);
    }
}
