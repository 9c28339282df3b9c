@NullMarked
package org.youmiao.clocks.reckoning;

import org.jspecify.annotations.NullMarked;
