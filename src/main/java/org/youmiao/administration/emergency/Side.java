package org.youmiao.administration.emergency;

import org.youmiao.access.Acting;
import org.youmiao.access.Role;

/** The two who look into an emergency opening, each on their own: neither settles it for the other. */
enum Side {
    /** The county office, which answers for the work. */
    OFFICE,
    /** The security administrator, who answers for access. */
    SECURITY;

    /** On which side the actor looks; an administrator's grants never meet those of another role. */
    static Side of(Acting acting) {
        return acting.grants().stream().anyMatch(grant -> grant.role() == Role.SECURITY_ADMIN) ? SECURITY : OFFICE;
    }
}
