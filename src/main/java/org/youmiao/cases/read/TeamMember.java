package org.youmiao.cases.read;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youmiao.cases.file.MemberId;
import org.youmiao.cases.file.TeamDuty;

/**
 * Someone on the team of a case.
 *
 * @param id   identifies the membership
 *
 * @param from first day
 * @param to   last day, or none until further notice
 */
public record TeamMember(
        MemberId id,
        UUID account,
        String name,
        TeamDuty duty,
        LocalDate from,
        @Nullable LocalDate to) {

    /** Whether the membership gives access on that day. */
    public boolean holdsOn(LocalDate day) {
        return !from.isAfter(day) && (to == null || !to.isBefore(day));
    }
}
