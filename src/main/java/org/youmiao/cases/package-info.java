/**
 * A child's case: opened from a report or by a station, worked by a team, assessed, planned, visited, referred, closed and, where
 * need be, opened again. Membership of the team gives access, from the first day to the last.
 */
@ApplicationModule(
        displayName = "个案",
        allowedDependencies = {
            "kernel",
            "county",
            "audit",
            "access",
            "clocks",
            "network",
            "people",
            "intake",
            "documents",
            "edge"
        })
@NullMarked
package org.youmiao.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
