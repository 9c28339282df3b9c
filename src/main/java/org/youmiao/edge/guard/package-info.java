/** What is checked before a handler runs: body size, characters, JSON limits; and the security headers. */
@NullMarked
package org.youmiao.edge.guard;

import org.jspecify.annotations.NullMarked;
