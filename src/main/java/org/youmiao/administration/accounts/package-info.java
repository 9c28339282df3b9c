/** The security administrator's desk: accounts and their grants. */
@NullMarked
package org.youmiao.administration.accounts;

import org.jspecify.annotations.NullMarked;
