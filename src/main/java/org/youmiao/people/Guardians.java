package org.youmiao.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.youmiao.kernel.Problem;

/** Who looks after the children, for the other rooms. Runs in the caller's act and sees what the caller's permission reaches. */
public interface Guardians {

    /**
     * Records someone who looks after a child that the actor may see, and that in the trail. Somebody of the same name and telephone
     * who looks after another child is the same person.
     *
     * @return who it is: the one given, or the one known already
     * @throws Problem {@code not-found} if the child is not there for the actor, {@code invalid.in-future}
     * @throws ChildProblem {@code child.already-guardian}
     */
    GuardianId register(NewGuardian guardian);

    /**
     * Ends it with that day as the last one.
     *
     * @param guardianship which of the child's
     * @throws Problem {@code not-found}, {@code child.already-ended}, {@code invalid.before-start}, {@code invalid.in-future}
     */
    void end(ChildId child, UUID guardianship, LocalDate until);

    /** All who look or looked after the child: present ones first, guardians before carers. */
    List<GuardianCard> of(ChildId child);
}
