package org.youmiao.people.guardian;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.Trail;
import org.youmiao.kernel.Problem;
import org.youmiao.people.ChildId;
import org.youmiao.people.Children;
import org.youmiao.people.GuardianId;
import org.youmiao.people.Guardians;
import org.youmiao.people.NewGuardian;
import org.youmiao.people.Part;
import org.youmiao.people.Relation;

/** A worker records who looks after a child, or that someone no longer does. */
@Component
public class ChangeGuardians {
    private final Children children;
    private final Guardians guardians;
    private final Trail trail;

    ChangeGuardians(Children children, Guardians guardians, Trail trail) {
        this.children = children;
        this.guardians = guardians;
        this.trail = trail;
    }

    /**
     * Someone who looks after the child; as {@link NewGuardian}, but the identifier is made here, so that the same request sent
     * twice is the same.
     */
    public record Add(
            ChildId child,
            String name,
            Relation relation,
            Part part,
            @Nullable String phone,
            @Nullable String address,
            @Nullable LocalDate since) {
        private NewGuardian guardian() {
            return new NewGuardian(GuardianId.next(), child, name, relation, part, phone, address, since);
        }
    }

    /**
     * That day was the last one.
     *
     * @param guardianship which of the child's
     */
    public record End(ChildId child, UUID guardianship, LocalDate until) {}

    /**
     * The person opens a form about this child's guardians.
     *
     * @throws Problem {@code not-found} if the child is not there for the actor
     */
    @Requires(Permission.CHILD_WORK)
    public void begin(ChildId child) {
        trail.saw(children.required(child).id().ref());
    }

    /** As {@link Guardians#register}. */
    @Requires(Permission.CHILD_WORK)
    public GuardianId add(Add command) {
        return guardians.register(command.guardian());
    }

    /** As {@link Guardians#end}. */
    @Requires(Permission.CHILD_WORK)
    public ChildId end(End command) {
        guardians.end(command.child(), command.guardianship(), command.until());
        return command.child();
    }
}
