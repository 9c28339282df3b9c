/** The message bundles behind {@link org.youmiao.edge.Messages}. */
@NullMarked
package org.youmiao.edge.texts;

import org.jspecify.annotations.NullMarked;
