package org.youmiao.administration;

import java.util.UUID;
import org.youmiao.kernel.Id;
import org.youmiao.kernel.SubjectRef;

/** One emergency opening (紧急查看) of a record beyond someone's grants. */
public record EmergencyId(UUID value) implements Id {
    public SubjectRef ref() {
        return SubjectRef.of("break-glass", this);
    }
}
