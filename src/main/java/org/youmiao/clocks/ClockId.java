package org.youmiao.clocks;

import java.util.UUID;
import org.youmiao.kernel.Id;
import org.youmiao.kernel.Ids;
import org.youmiao.kernel.SubjectRef;

/** Identifies a clock. */
public record ClockId(UUID value) implements Id {
    public static ClockId next() {
        return new ClockId(Ids.next());
    }

    public SubjectRef ref() {
        return SubjectRef.of("clock", this);
    }
}
