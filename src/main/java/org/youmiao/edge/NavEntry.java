package org.youmiao.edge;

import java.util.Set;

/**
 * One item of the main menu; a room contributes it as a bean. It is current on every page whose path lies under its own.
 *
 * @param code     names the text {@code nav.<code>} in the room's bundle
 * @param path     the page that it opens, such as {@code /cases}
 * @param order    from left to right; the worklist is 0, other rooms leave gaps of 10
 * @param anyOf    shown to who has at least one of these permissions
 */
public record NavEntry(String code, String path, int order, Set<String> anyOf) {
    /** Whether this person finds the item in the menu. */
    public boolean shownTo(Visitor visitor) {
        return anyOf.stream().anyMatch(visitor::may);
    }

    /** Whether the page at this path belongs to the item. */
    public boolean isCurrent(String requested) {
        return requested.equals(path) || requested.startsWith(path + "/");
    }
}
