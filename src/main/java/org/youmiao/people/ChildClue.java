package org.youmiao.people;

import org.jspecify.annotations.Nullable;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.CivilId;

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
        @Nullable AreaCode area) {}
