package org.youmiao.cases.assessment;

import java.util.UUID;
import org.youmiao.kernel.Id;
import org.youmiao.kernel.SubjectRef;

/** Identifies an assessment. */
public record AssessmentId(UUID value) implements Id {
    SubjectRef ref() {
        return SubjectRef.of("assessment", this);
    }
}
