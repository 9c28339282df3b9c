package org.youmiao.network;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A member agency (成员单位).
 *
 * @param code      short code, as in grants and desks
 * @param name      what it is called here
 * @param kind      line of work
 * @param validFrom first day as a member
 * @param validTo   last day; none means until further notice
 */
public record Agency(
        AgencyId id,
        String code,
        String name,
        AgencyKind kind,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** Whether it is a member on this day. */
    public boolean isMemberOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
