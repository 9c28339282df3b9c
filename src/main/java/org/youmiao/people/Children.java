package org.youmiao.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youmiao.kernel.Problem;

/** The children of the county, for the other rooms. Runs in the caller's act and sees what the caller's permission reaches. */
public interface Children {

    /**
     * Registers a child in an area that the actor's permission covers, and records it in the trail.
     *
     * @throws ChildProblem {@code child.civil-id-taken} if a child of the county has the number already, also one that the actor may
     *     not see, and also if someone else is registering it at the same moment
     * @throws Problem {@code invalid.unknown-area}, {@code invalid.area-beyond-reach}, {@code invalid.in-future},
     *     {@code invalid.not-a-minor}
     */
    ChildId register(NewChild child);

    /** The child, if the actor may see it. The caller records in the trail what the actor saw. */
    Optional<ChildCard> card(ChildId id);

    /** Those of the children that the actor may see. The caller records in the trail what the actor saw. */
    Map<ChildId, ChildCard> cards(Collection<ChildId> ids);

    /**
     * Registered children of the whole county whom the clue may describe, at most twenty, the most likely first; of those beyond the
     * actor's reach only the township and why. Recorded in the trail as a list.
     */
    List<Possible> possible(ChildClue clue);

    /**
     * As {@link #possible}, at the moment of registering: holds the name until the act ends, so that a colleague who registers
     * a child of a name that sounds the same waits, and is then told of this one.
     */
    List<Possible> possibleNow(ChildClue clue);

    /**
     * The child.
     *
     * @throws Problem {@code not-found} if there is none that the actor may see
     */
    default ChildCard required(ChildId id) {
        return card(id).orElseThrow(() -> Problem.notFound("child"));
    }
}
