package org.youmiao.people;

import java.util.UUID;
import org.youmiao.kernel.Id;
import org.youmiao.kernel.Ids;
import org.youmiao.kernel.SubjectRef;

/** A child's identifier within the platform; it stands in for no identity number and is never shown as one. */
public record ChildId(UUID value) implements Id {
    public static ChildId next() {
        return new ChildId(Ids.next());
    }

    /** The child as a subject of the trail, of clocks, of search. */
    public SubjectRef ref() {
        return SubjectRef.of("child", this);
    }
}
