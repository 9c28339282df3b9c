/** The children of the reference county and who looks after them, invented from a seed. */
@NullMarked
package org.youmiao.reference.population;

import org.jspecify.annotations.NullMarked;
