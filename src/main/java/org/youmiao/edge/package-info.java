/**
 * How people and systems come in: the page shell and its components, language, forms, problems, input limits, and the helpers
 * of the JSON API. Knows no other room: who is looking at a page comes through {@link org.youmiao.edge.Visitors}, what stands
 * in the main menu through {@link org.youmiao.edge.NavEntry} beans.
 */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package org.youmiao.edge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
