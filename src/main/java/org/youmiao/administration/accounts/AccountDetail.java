package org.youmiao.administration.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youmiao.access.Role;
import org.youmiao.administration.AccountId;

/**
 * One account with all it was ever given.
 *
 * @param until       last day of use; none means until further notice
 * @param lockedUntil until when too many wrong passwords lock it
 * @param mustChange  whether the password in force is for one sign-in only
 * @param own         whether it is the account of whoever is looking
 */
public record AccountDetail(
        AccountId id,
        String username,
        String name,
        boolean active,
        @Nullable LocalDate until,
        @Nullable Instant lockedUntil,
        boolean mustChange,
        boolean own,
        int version,
        List<Given> grants) {

    /**
     * A grant, in force or not.
     *
     * @param where the area or agency in words
     * @param to    last day; none means until further notice
     */
    public record Given(
            UUID id,
            Role role,
            String where,
            LocalDate from,
            @Nullable LocalDate to,
            boolean inForce) {

        /** Whether it was taken back on the day on which it was given. */
        public boolean takenBackAtOnce() {
            return to != null && to.isBefore(from);
        }
    }

    public Optional<Given> grant(UUID id) {
        return grants.stream().filter(given -> given.id().equals(id)).findFirst();
    }
}
