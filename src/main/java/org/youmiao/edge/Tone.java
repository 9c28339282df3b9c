package org.youmiao.edge;

import java.util.Locale;

/** A colour that goes with words and never stands alone: how pressing a duty is, or which level of risk was assessed. */
public enum Tone {
    RED,
    ORANGE,
    YELLOW,
    GREEN,
    GREY;

    /** Its suffix in the style sheet. */
    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
