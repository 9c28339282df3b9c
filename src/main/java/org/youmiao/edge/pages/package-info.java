/** From a handler's reply to a page: templates, the page's frame, language, static files. */
@NullMarked
package org.youmiao.edge.pages;

import org.jspecify.annotations.NullMarked;
