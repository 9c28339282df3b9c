@NullMarked
package org.youmiao.people.child;

import org.jspecify.annotations.NullMarked;
