package org.youmiao.people;

import java.util.UUID;
import org.youmiao.kernel.Id;
import org.youmiao.kernel.Ids;
import org.youmiao.kernel.SubjectRef;

/** Identifier of someone who looks after a child. */
public record GuardianId(UUID value) implements Id {
    public static GuardianId next() {
        return new GuardianId(Ids.next());
    }

    public SubjectRef ref() {
        return SubjectRef.of("guardian", this);
    }
}
