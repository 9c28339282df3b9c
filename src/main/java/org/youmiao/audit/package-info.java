/**
 * Who saw, changed or was refused what, when and why: append-only, chained by hashes, written in the transaction of what it
 * records. It holds no content.
 */
@ApplicationModule(
        displayName = "审计",
        allowedDependencies = {"kernel", "edge", "county"})
@NullMarked
package org.youmiao.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
