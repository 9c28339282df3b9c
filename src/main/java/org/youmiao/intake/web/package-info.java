/** Reports and their screening, for calling systems and as pages. */
@NullMarked
package org.youmiao.intake.web;

import org.jspecify.annotations.NullMarked;
