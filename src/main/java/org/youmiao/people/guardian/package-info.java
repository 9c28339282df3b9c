@NullMarked
package org.youmiao.people.guardian;

import org.jspecify.annotations.NullMarked;
