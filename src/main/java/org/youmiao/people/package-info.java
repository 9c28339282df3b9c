/**
 * The children of the county: who they are, who looks after them, which groups of need they belong to since when, and how to
 * find them again by name or number.
 */
@ApplicationModule(
        displayName = "儿童",
        allowedDependencies = {"kernel", "edge", "county", "audit", "access", "network"})
@NullMarked
package org.youmiao.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
