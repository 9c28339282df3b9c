/** The case itself: its process, its lead and its team. */
@NamedInterface
@NullMarked
package org.youmiao.cases.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
