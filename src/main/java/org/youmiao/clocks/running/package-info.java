/** Running clocks: the aggregate, its history, what may be granted on it, the sweep, and what others read of it. */
@NullMarked
package org.youmiao.clocks.running;

import org.jspecify.annotations.NullMarked;
