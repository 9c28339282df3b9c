/** Emergency openings (紧急查看): opening a record beyond one's grants, and looking into it afterwards. */
@NamedInterface
@NullMarked
package org.youmiao.administration.emergency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
