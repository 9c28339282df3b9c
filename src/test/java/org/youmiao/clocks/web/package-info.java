@NullMarked
package org.youmiao.clocks.web;

import org.jspecify.annotations.NullMarked;
