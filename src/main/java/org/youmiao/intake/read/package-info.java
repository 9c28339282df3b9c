/** What pages and calling systems read of reports. */
@NullMarked
package org.youmiao.intake.read;

import org.jspecify.annotations.NullMarked;
