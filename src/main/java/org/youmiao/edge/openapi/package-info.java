/** What holds for every operation in the API description. */
@NullMarked
package org.youmiao.edge.openapi;

import org.jspecify.annotations.NullMarked;
