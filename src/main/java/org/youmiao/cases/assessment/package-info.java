/** Assessment: instruments as versioned data, a score that suggests and explains itself, a worker who decides. */
@NamedInterface
@NullMarked
package org.youmiao.cases.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
