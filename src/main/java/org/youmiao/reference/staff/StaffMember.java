package org.youmiao.reference.staff;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youmiao.access.Role;
import org.youmiao.kernel.AreaCode;

/**
 * An invented person with an account.
 *
 * @param username name at sign-in
 * @param name     what colleagues call the person
 * @param role     what the person does
 * @param areas    where; a director may have several villages
 * @param agency   code of the member agency, for a liaison
 * @param where    the area, station or agency in words
 * @param offered  whether the sign-in page offers this person to visitors
 */
public record StaffMember(
        UUID id,
        String username,
        String name,
        Role role,
        List<AreaCode> areas,
        @Nullable String agency,
        String where,
        boolean offered) {

    /** Whether the person works in or for that area. */
    boolean covers(AreaCode area) {
        return areas.stream().anyMatch(own -> own.contains(area));
    }
}
