/** What each person must do today: the open duties of the desks at which the person sits, by when they are due. */
@ApplicationModule(
        displayName = "工作台",
        allowedDependencies = {"kernel", "edge", "county", "audit", "access", "clocks", "network"})
@NullMarked
package org.youmiao.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
