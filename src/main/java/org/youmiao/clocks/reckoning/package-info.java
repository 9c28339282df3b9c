/**
 * How a due date comes about: pure computation without database or framework, in Asia/Shanghai. The counting convention is
 * decision record 0030.
 */
@NamedInterface("reckoning")
@NullMarked
package org.youmiao.clocks.reckoning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
