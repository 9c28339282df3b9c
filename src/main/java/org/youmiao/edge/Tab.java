package org.youmiao.edge;

import org.jspecify.annotations.Nullable;

/**
 * One of the pages about one thing.
 *
 * @param count how many there are to see, or {@code null} where counting means nothing
 */
public record Tab(
        String label,
        String path,
        boolean current,
        @Nullable Integer count) {}
