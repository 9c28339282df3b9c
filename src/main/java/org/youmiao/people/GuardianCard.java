package org.youmiao.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That someone looks after a child.
 *
 * @param guardianship identifies this relation from a day to a day
 * @param guardian     the person or body
 * @param child        whom
 * @param since        first day
 * @param until        last day; none means until further notice
 * @param version      counts changes of the guardian's own particulars
 */
public record GuardianCard(
        UUID guardianship,
        GuardianId guardian,
        ChildId child,
        String name,
        Relation relation,
        Part part,
        @Nullable String phone,
        @Nullable String address,
        LocalDate since,
        @Nullable LocalDate until,
        int version) {

    /** Whether the person looks after the child on that day. */
    public boolean holdsOn(LocalDate day) {
        return !since.isAfter(day) && (until == null || !until.isBefore(day));
    }
}
