/** Visits to a child: planned by clocks, recorded once, amended and never overwritten. */
@NullMarked
package org.youmiao.cases.visit;

import org.jspecify.annotations.NullMarked;
