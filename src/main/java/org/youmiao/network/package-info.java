/** The hands of the county: areas, agencies, posts, sites, agreements. */
@ApplicationModule(
        displayName = "网络",
        allowedDependencies = {"kernel", "edge", "county", "audit", "access"})
@NullMarked
package org.youmiao.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
