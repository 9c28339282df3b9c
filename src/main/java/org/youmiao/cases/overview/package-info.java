/** The first page of a case, and the case as one answer to a calling system. */
@NullMarked
package org.youmiao.cases.overview;

import org.jspecify.annotations.NullMarked;
