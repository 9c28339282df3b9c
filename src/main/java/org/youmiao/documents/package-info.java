/** Papers: what is printed, and later what is filed. Knows no other room: it is given pages and makes documents of them. */
@ApplicationModule(
        displayName = "文书",
        allowedDependencies = {"kernel"})
@NullMarked
package org.youmiao.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
