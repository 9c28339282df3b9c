/** The facts of a report: taken in once, added to later, never changed. */
@NamedInterface
@NullMarked
package org.youmiao.intake.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
