package org.youmiao.edge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The frame of a page, the same for every screen: made by the edge when a screen is drawn, for the layout and the components.
 *
 * @param t            the texts of the reader's language
 * @param assets       addresses of the style sheets, script and icon
 * @param county       the county's name, or {@code null} where none is bound
 * @param visitor      who is looking, or {@code null} for a stranger
 * @param nav          the main menu
 * @param csrf         what every form must send back, or {@code null} where nothing is protected
 * @param otherLanguage this page in the other language, or {@code null} where that would lose something
 * @param notice       what was just done, to be said once
 */
public record Page(
        Messages t,
        Assets assets,
        @Nullable String county,
        @Nullable Visitor visitor,
        List<NavItem> nav,
        @Nullable Csrf csrf,
        @Nullable String otherLanguage,
        @Nullable Notice notice) {

    /** Addresses that change with their content, so that a browser may keep them for a year. */
    public record Assets(String govukStyle, String govukScript, String style, String script, String icon) {}

    /**
     * One item of the main menu.
     *
     * @param label   the text's key
     * @param current whether this page belongs to it
     */
    public record NavItem(String label, String path, boolean current) {}

    /** The token against forged requests: the name of its field and its value. */
    public record Csrf(String field, String value) {}
}
