package org.youmiao.people.guardian;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.people.ChildId;
import org.youmiao.people.GuardianId;
import org.youmiao.people.Guardians;
import org.youmiao.people.NewGuardian;

/** A worker records who looks after a child, or that someone no longer does. */
@Component
public class ChangeGuardians {
    private final Guardians guardians;

    ChangeGuardians(Guardians guardians) {
        this.guardians = guardians;
    }

    /**
     * That day was the last one.
     *
     * @param guardianship which of the child's
     */
    public record End(ChildId child, UUID guardianship, LocalDate until) {}

    /** As {@link Guardians#register}. */
    @Requires(Permission.CHILD_WORK)
    public GuardianId add(NewGuardian guardian) {
        return guardians.register(guardian);
    }

    /** As {@link Guardians#end}. */
    @Requires(Permission.CHILD_WORK)
    public void end(End command) {
        guardians.end(command.child(), command.guardianship(), command.until());
    }
}
