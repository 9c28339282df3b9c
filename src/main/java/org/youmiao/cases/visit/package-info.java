/** Visits to a child: planned by clocks, recorded once, amended and never overwritten. */
@NamedInterface
@NullMarked
package org.youmiao.cases.visit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
