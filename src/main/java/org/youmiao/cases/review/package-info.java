/** Reviews of a case under way: what became of each measure, what child and guardian think, and how to go on. */
@NamedInterface
@NullMarked
package org.youmiao.cases.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
