/** Everything that the platform declines, told once: as problem+json (RFC 9457), or as a page. */
@NullMarked
package org.youmiao.edge.problems;

import org.jspecify.annotations.NullMarked;
