/**
 * Who may do what, where: accounts, roles, dated grants, sign-in. {@link org.youmiao.access.Requires} declares the permission of
 * an act; the gate decides, opens the transaction with the scope of that permission, and demands that the act leaves a trace.
 */
@ApplicationModule(
        displayName = "权限",
        allowedDependencies = {"kernel", "edge", "county", "audit"})
@NullMarked
package org.youmiao.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
