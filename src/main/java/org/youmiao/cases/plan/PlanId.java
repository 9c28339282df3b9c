package org.youmiao.cases.plan;

import java.util.UUID;
import org.youmiao.kernel.Id;
import org.youmiao.kernel.SubjectRef;

/** Identifies a plan. */
public record PlanId(UUID value) implements Id {
    SubjectRef ref() {
        return SubjectRef.of("plan", this);
    }
}
