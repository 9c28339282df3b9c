package org.youmiao.access;

import java.util.Collection;
import java.util.SortedSet;
import org.youmiao.kernel.AreaCode;

/** Knows which areas lie in which; the room that keeps the areas offers it. */
public interface Villages {

    /**
     * The given areas of the bound county and every area inside them, by code. Called at the start of each transaction, while
     * no statement may run yet: it answers from memory.
     */
    SortedSet<AreaCode> within(Collection<AreaCode> areas);
}
