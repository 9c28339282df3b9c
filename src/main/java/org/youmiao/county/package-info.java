/**
 * Which county this request is for: its PostgreSQL schema, the embedded server, the migrations. Everything that touches the
 * database passes through here, so that no statement can run without a county.
 */
@ApplicationModule(displayName = "县域", allowedDependencies = "kernel")
@NullMarked
package org.youmiao.county;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
