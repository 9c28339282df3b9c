/** What everybody does with the own account: look at it, change the password, name a deputy for leave. */
@NullMarked
package org.youmiao.administration.own;

import org.jspecify.annotations.NullMarked;
