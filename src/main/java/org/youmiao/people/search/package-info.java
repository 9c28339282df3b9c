@NullMarked
package org.youmiao.people.search;

import org.jspecify.annotations.NullMarked;
