/** What pages and calling systems read of reports. */
@NamedInterface
@NullMarked
package org.youmiao.intake.read;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
