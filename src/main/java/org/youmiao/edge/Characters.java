package org.youmiao.edge;

/** Which texts can be kept at all, whatever a field's own rules say. */
public final class Characters {
    private Characters() {}

    /** Whether PostgreSQL and UTF-8 can hold this text: no NUL, and no half of a surrogate pair. */
    public static boolean storable(CharSequence text) {
        return text.codePoints().noneMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE);
    }
}
