/** A day's work done once when the program is built, so that Java remembers what is asked often. */
@NullMarked
package org.youmiao.reference.rehearsal;

import org.jspecify.annotations.NullMarked;
