/** Closing a case with two persons, following up on the child, and opening the case again. */
@NamedInterface
@NullMarked
package org.youmiao.cases.closure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
