package org.youmiao.administration.accounts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youmiao.access.Role;
import org.youmiao.administration.AccountId;

/**
 * One account in the list.
 *
 * @param lockedUntil until when too many wrong passwords lock it
 * @param roles       roles that have not ended
 */
public record AccountLine(
        AccountId id,
        String username,
        String name,
        boolean active,
        @Nullable Instant lockedUntil,
        List<Role> roles) {}
