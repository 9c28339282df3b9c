package org.youmiao.administration.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youmiao.access.Role;
import org.youmiao.administration.AccountId;
import org.youmiao.administration.Deputies;

/**
 * One account with all it was ever given.
 *
 * @param from        first day of use
 * @param until       last day of use; none means until further notice
 * @param lockedUntil until when too many wrong passwords lock it
 * @param mustChange  whether the password in force is for one sign-in only
 * @param own         whether it is the account of whoever is looking
 * @param deputies    who stands in for it, now or later
 * @param absent      for whom it stands in, now or later
 */
public record AccountDetail(
        AccountId id,
        String username,
        String name,
        boolean active,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable Instant lockedUntil,
        boolean mustChange,
        boolean own,
        int version,
        List<Given> grants,
        List<Deputies.Arrangement> deputies,
        List<Deputies.Arrangement> absent) {

    /** Where a grant stands in time. */
    public enum GrantTime {
        UPCOMING,
        IN_FORCE,
        ENDED;

        static GrantTime of(LocalDate from, @Nullable LocalDate to, LocalDate today) {
            if (to != null && to.isBefore(today)) {
                return ENDED;
            }
            return from.isAfter(today) ? UPCOMING : IN_FORCE;
        }
    }

    /**
     * A grant, in force, still to come or ended.
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
            GrantTime time) {

        /** Whether it can still be taken back. */
        public boolean open() {
            return time != GrantTime.ENDED;
        }

        /** Whether it was taken back on its first day or before. */
        public boolean takenBackAtOnce() {
            return to != null && to.isBefore(from);
        }
    }

    public Optional<Given> grant(UUID id) {
        return grants.stream().filter(given -> given.id().equals(id)).findFirst();
    }
}
