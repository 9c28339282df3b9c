@NullMarked
package org.youmiao.people.history;

import org.jspecify.annotations.NullMarked;
