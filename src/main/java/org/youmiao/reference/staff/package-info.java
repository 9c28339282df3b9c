/** Who works in the reference county: one invented person for each role whom a visitor may be, and their colleagues. */
@NullMarked
package org.youmiao.reference.staff;

import org.jspecify.annotations.NullMarked;
