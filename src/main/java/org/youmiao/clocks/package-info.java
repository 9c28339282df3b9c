/**
 * No duty without its clock: the working-day calendar, time-limit rules with their sources, running clocks, escalation. Other
 * rooms start and stop clocks through {@code Clocks} inside their own transaction.
 */
@ApplicationModule(
        displayName = "时限",
        allowedDependencies = {"kernel", "edge", "county", "audit", "access"})
@NullMarked
package org.youmiao.clocks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
