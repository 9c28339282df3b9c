/** What came to a case after it was opened, and that someone looked at it. */
@NullMarked
package org.youmiao.cases.later;

import org.jspecify.annotations.NullMarked;
