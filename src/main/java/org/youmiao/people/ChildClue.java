package org.youmiao.people;

import org.jspecify.annotations.Nullable;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.CivilId;
import org.youmiao.kernel.Problem;

/**
 * What someone knows of a child who may be registered already. Any part may be missing; without a number and a name nothing is
 * found.
 *
 * @param area where the child is said to live; nearer children come first
 */
public record ChildClue(
        @Nullable String name,
        @Nullable CivilId civilId,
        @Nullable Integer bornYear,
        @Nullable Sex sex,
        @Nullable AreaCode area) {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    /** @throws Problem {@code invalid.range} naming {@code bornYear} */
    public ChildClue {
        if (bornYear != null && (bornYear < FIRST_YEAR || bornYear > LAST_YEAR)) {
            throw Problem.invalid("bornYear", "range", FIRST_YEAR, LAST_YEAR);
        }
    }
}
