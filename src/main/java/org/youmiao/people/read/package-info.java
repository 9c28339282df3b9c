@NullMarked
package org.youmiao.people.read;

import org.jspecify.annotations.NullMarked;
