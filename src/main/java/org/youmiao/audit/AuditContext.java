package org.youmiao.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells the trail who is acting; the room above that knows the actor offers it. */
public interface AuditContext {
    UUID actor();

    /** The permission or the system duty under which the actor acts. */
    String power();

    /** Why the actor may see this record now, if that is not by a grant. */
    @Nullable String reasonFor(@Nullable UUID subject);
}
