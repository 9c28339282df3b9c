package org.youmiao.access;

import java.util.Collection;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Problem;

/** Which roles a person may hold, and where a role may be given. */
public final class GrantRule {
    private GrantRule() {}

    /**
     * The three administrators are three persons, and none of them works on cases (三员分立).
     *
     * @throws Problem {@code invalid.separated-powers}
     */
    public static void check(Collection<Role> roles) {
        boolean administers = roles.stream().anyMatch(Role::administers);
        if (administers && roles.stream().distinct().count() > 1) {
            throw Problem.invalid("role", "separated-powers");
        }
    }

    /**
     * A role is given for an area of its size, and names an agency exactly where it acts for one.
     *
     * @throws Problem {@code invalid.role-area} or {@code invalid.role-agency}
     */
    static void check(AccountSetup.NewGrant grant) {
        AreaCode.Level level = grant.area().level();
        boolean larger = grant.role().level() == AreaCode.Level.VILLAGE && level == AreaCode.Level.TOWNSHIP;
        if (level != grant.role().level() && !larger) {
            throw Problem.invalid("area", "role-area");
        }
        if (grant.role().needsAgency() != (grant.agency() != null)) {
            throw Problem.invalid("agency", "role-agency");
        }
    }
}
