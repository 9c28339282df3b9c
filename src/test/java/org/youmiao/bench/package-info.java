/** The benchmark behind {@code ./bench}: no tests. Prints ours, the floor and the ratio from one run. */
@NullMarked
package org.youmiao.bench;

import org.jspecify.annotations.NullMarked;
