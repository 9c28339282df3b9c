package org.youmiao.edge;

import org.jspecify.annotations.Nullable;

/** Tells the page frame who is looking and in which county. One bean supplies it; without one, everybody is a stranger. */
public interface Visitors {
    /** The signed-in person of this request, the desk named in the reader's language; or {@code null}. */
    @Nullable Visitor current(Messages t);

    /** The name of the county of this request, such as 万源市, or {@code null} if none is bound. */
    @Nullable String county();
}
