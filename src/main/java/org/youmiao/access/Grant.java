package org.youmiao.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youmiao.kernel.AreaCode;

/**
 * A role that is in force today.
 *
 * @param holder the account that holds it: the actor's own, or the absent person's for whom the actor stands in
 * @param role   the role
 * @param area   where
 * @param agency code of the member agency, for liaisons
 */
public record Grant(
        UUID holder, Role role, AreaCode area, @Nullable String agency) {}
