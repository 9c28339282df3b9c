/** The case itself: its process, its lead and its team. */
@NullMarked
package org.youmiao.cases.file;

import org.jspecify.annotations.NullMarked;
