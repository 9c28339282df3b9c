/** Assessment: instruments as versioned data, a score that suggests and explains itself, a worker who decides. */
@NullMarked
package org.youmiao.cases.assessment;

import org.jspecify.annotations.NullMarked;
