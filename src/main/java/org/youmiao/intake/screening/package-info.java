/** The screening of a report: its process as data, the aggregate, and one class for each thing that a screener does. */
@NamedInterface
@NullMarked
package org.youmiao.intake.screening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
