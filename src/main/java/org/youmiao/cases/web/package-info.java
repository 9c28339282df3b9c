/** Cases in the browser and for calling systems. */
@NullMarked
package org.youmiao.cases.web;

import org.jspecify.annotations.NullMarked;
