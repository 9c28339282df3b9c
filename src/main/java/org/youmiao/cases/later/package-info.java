/** What came to a case after it was opened, and that someone looked at it. */
@NamedInterface
@NullMarked
package org.youmiao.cases.later;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
