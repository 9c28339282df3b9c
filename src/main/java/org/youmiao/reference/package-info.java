/**
 * The reference county of a demonstration: the real areas of 511781 with invented people, who live through a year by the same acts
 * as everyone. Stands above all rooms, and no room knows it.
 */
@ApplicationModule(
        displayName = "参照县",
        allowedDependencies = {
            "kernel",
            "county",
            "audit",
            "access",
            "clocks",
            "network",
            "people",
            "people::*",
            "intake",
            "intake::*",
            "cases",
            "cases::*",
            "edge",
            "administration",
            "administration::*"
        })
@NullMarked
package org.youmiao.reference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
