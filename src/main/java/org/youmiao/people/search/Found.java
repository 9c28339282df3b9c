package org.youmiao.people.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.youmiao.edge.Slice;
import org.youmiao.people.ChildCard;

/**
 * What a search found, as far as the actor may see.
 *
 * @param groups the ways in which something was found, the surest first; a way that found nothing is left out
 * @param remark what the person should know about how was searched, if anything
 */
public record Found(List<Group> groups, @Nullable Remark remark) {

    /** Children found in one way. */
    public record Group(Match match, Slice<ChildCard> children) {}

    /** Why less was searched than the person may think. */
    public enum Remark {
        /** Nothing was typed. */
        NOTHING_TYPED,
        /** One character alone: only whole names were compared. */
        ONE_CHARACTER,
        /** Eighteen characters as of an identity number, but its check character is wrong: a slip of the keyboard. */
        NO_CIVIL_ID
    }

    static Found nothing(Remark remark) {
        return new Found(List.of(), remark);
    }

    static Found of(Map<Match, Slice<ChildCard>> found, @Nullable Remark remark) {
        return new Found(
                found.entrySet().stream()
                        .filter(way -> !way.getValue().items().isEmpty())
                        .map(way -> new Group(way.getKey(), way.getValue()))
                        .toList(),
                remark);
    }

    /** How many children it shows. */
    public int size() {
        return groups.stream()
                .mapToInt(group -> group.children().items().size())
                .sum();
    }
}
