@NamedInterface
@NullMarked
package org.youmiao.people.category;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
