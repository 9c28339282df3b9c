/** The county's time-limit rules, read from its tables. */
@NullMarked
package org.youmiao.clocks.rules;

import org.jspecify.annotations.NullMarked;
