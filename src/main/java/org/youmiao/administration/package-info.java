/**
 * Sign-in, one's own account, and the desks of the three separated administrators (三员分立): accounts and grants, the audit
 * trail, emergency openings. Content of cases is never shown here.
 */
@ApplicationModule(
        displayName = "账号与三员",
        allowedDependencies = {"kernel", "edge", "county", "audit", "access", "clocks", "network"})
@NullMarked
package org.youmiao.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
