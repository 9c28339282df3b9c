/** Clocks, rules and the calendar on pages and in the API. */
@NullMarked
package org.youmiao.clocks.web;

import org.jspecify.annotations.NullMarked;
