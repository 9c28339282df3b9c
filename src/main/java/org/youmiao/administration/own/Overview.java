package org.youmiao.administration.own;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youmiao.access.Role;
import org.youmiao.administration.AccountId;
import org.youmiao.administration.Deputies;
import org.youmiao.kernel.AreaCode;

/**
 * The own account.
 *
 * @param grants   what the person may do today
 * @param deputies who stands in for the person, now or later
 */
public record Overview(
        AccountId id, String username, String name, List<Held> grants, List<Deputies.Arrangement> deputies) {

    /**
     * A role in force today.
     *
     * @param agency code of the member agency, for a liaison
     * @param where  the area or agency in words
     * @param to     last day; none means until further notice
     * @param absent whose role it is, if the person only stands in
     * @param until  last day of standing in
     */
    public record Held(
            Role role,
            AreaCode area,
            @Nullable String agency,
            String where,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String absent,
            @Nullable LocalDate until) {}

    /** Whether the person is one of the three administrators, for whom nobody stands in. */
    public boolean administers() {
        return grants.stream().anyMatch(held -> held.role().administers());
    }
}
