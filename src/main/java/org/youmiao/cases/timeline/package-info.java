/** What happened in a case, in order; and the case on paper. */
@NullMarked
package org.youmiao.cases.timeline;

import org.jspecify.annotations.NullMarked;
