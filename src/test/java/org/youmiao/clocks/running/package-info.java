@NullMarked
package org.youmiao.clocks.running;

import org.jspecify.annotations.NullMarked;
