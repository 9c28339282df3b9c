/** The plan: goals, measures, who and by when; what the child and the guardian said; approved by a second person. */
@NamedInterface
@NullMarked
package org.youmiao.cases.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
