package org.youmiao.people;

import java.util.Optional;

/**
 * Recognises a number that people type into the search, such as a case's; the room that gives the number offers this as a bean.
 * It looks into no table: the page that it names does, under that page's own permission.
 */
public interface NumberSearch {

    /**
     * The page of what has this number, such as {@code /cases/number/C-2026-0093}.
     *
     * @param typed what was typed, without white space around it, in capital letters and plain digits
     * @return nothing if it does not look like one of this room's numbers
     */
    Optional<String> pageOf(String typed);
}
