package org.youmiao.edge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Go to another page of this platform (303), so that reloading it does nothing twice.
 *
 * @param path   a path that starts with one slash
 * @param notice what the next page says at its top
 */
public record SeeOther(String path, @Nullable Notice notice) implements Reply {
    public SeeOther {
        if (!path.matches("/(?![/\\\\]).*")) {
            throw new IllegalArgumentException("not a path of this platform");
        }
    }

    public static SeeOther to(String path) {
        return new SeeOther(path, null);
    }

    /** The same, and the next page says so. */
    public SeeOther saying(String key, String... arguments) {
        return new SeeOther(path, new Notice(key, List.of(arguments)));
    }
}
