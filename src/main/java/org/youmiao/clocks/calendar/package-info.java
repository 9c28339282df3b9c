/** The working-day calendar in the database: read, taken in from a file, and its changes. */
@NullMarked
package org.youmiao.clocks.calendar;

import org.jspecify.annotations.NullMarked;
