@NullMarked
package org.youmiao.clocks.rules;

import org.jspecify.annotations.NullMarked;
