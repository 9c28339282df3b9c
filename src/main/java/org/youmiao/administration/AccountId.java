package org.youmiao.administration;

import java.util.UUID;
import org.youmiao.kernel.Id;
import org.youmiao.kernel.SubjectRef;

/** A person's account. */
public record AccountId(UUID value) implements Id {
    public SubjectRef ref() {
        return SubjectRef.of("account", this);
    }
}
