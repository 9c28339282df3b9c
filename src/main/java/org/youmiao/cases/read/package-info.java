/** What the pages and the API show of cases: queries across the aggregates. */
@NullMarked
package org.youmiao.cases.read;

import org.jspecify.annotations.NullMarked;
