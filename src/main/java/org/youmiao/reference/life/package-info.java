/** What happened in the reference county during the past year, told as steps that are then done by the people's own acts. */
@NullMarked
package org.youmiao.reference.life;

import org.jspecify.annotations.NullMarked;
