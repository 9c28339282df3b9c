/** Closing a case with two persons, following up on the child, and opening the case again. */
@NullMarked
package org.youmiao.cases.closure;

import org.jspecify.annotations.NullMarked;
