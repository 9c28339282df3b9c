@NullMarked
package org.youmiao.people.web;

import org.jspecify.annotations.NullMarked;
