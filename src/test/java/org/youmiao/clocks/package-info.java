@NullMarked
package org.youmiao.clocks;

import org.jspecify.annotations.NullMarked;
