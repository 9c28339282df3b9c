/** The application: its rooms are the packages below. */
@NullMarked
package org.youmiao;

import org.jspecify.annotations.NullMarked;
