/** The auditor's desk: the trail is searched and verified; what a record says is never shown. */
@NullMarked
package org.youmiao.administration.trail;

import org.jspecify.annotations.NullMarked;
