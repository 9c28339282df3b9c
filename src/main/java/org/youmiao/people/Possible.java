package org.youmiao.people;

import org.jspecify.annotations.Nullable;
import org.youmiao.kernel.AreaCode;

/**
 * A registered child who may be the one that a clue describes. Whether it is, a person decides.
 *
 * @param child which one
 * @param area  where it lives; beyond the actor's reach only the township, which is whom to ask
 * @param why   what agrees
 * @param card  none where the child lies beyond the actor's reach
 */
public record Possible(
        ChildId child, AreaCode area, Why why, @Nullable ChildCard card) {

    /** What agrees, the strongest first. */
    public enum Why {
        /** The same identity number. */
        CIVIL_ID,
        /** The same name, and birth years at most one apart or unknown. */
        SAME_NAME,
        /** A name that sounds the same, and birth years at most one apart or unknown. */
        SAME_SOUND,
        /** The same name in the same township, and birth years further apart: an age that was told is often a guess. */
        OTHER_YEAR,
        /** The same name and another identity number: another child, unless one of the numbers was mistyped. */
        OTHER_NUMBER
    }
}
