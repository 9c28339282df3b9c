package org.youmiao.edge;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is looking at a page, as its header shows it.
 *
 * @param name        the person's name
 * @param desk        the post or agency for which the person works here: 官渡镇未保站
 * @param permissions the names of what the person may do; decides which menu items are shown, and nothing else
 * @param search      where the search form of the header sends its words, or {@code null} if the person has nothing to search
 * @param unread      unread notices, or {@code null} if the person gets none
 */
public record Visitor(
        String name,
        String desk,
        Set<String> permissions,
        @Nullable String search,
        @Nullable Integer unread) {

    public boolean may(String permission) {
        return permissions.contains(permission);
    }
}
