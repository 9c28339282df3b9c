package org.youmiao.kernel;

import org.jspecify.annotations.Nullable;

/** Checks free text at the edge: what PostgreSQL or a reader cannot hold is refused by name of its field. */
public final class Text {
    private Text() {}

    /**
     * The text without surrounding white space.
     *
     * @param max the greatest number of code points
     * @throws Problem {@code invalid.required}, {@code invalid.too-long} or {@code invalid.characters}
     */
    public static String required(String field, @Nullable String value, int max) {
        String text = optional(field, value, max);
        if (text == null) {
            throw Problem.invalid(field, "required");
        }
        return text;
    }

    /** As {@link #required}, but nothing or white space gives {@code null}. */
    public static @Nullable String optional(String field, @Nullable String value, int max) {
        if (value == null) {
            return null;
        }
        String text = value.strip();
        if (text.isEmpty()) {
            return null;
        }
        if (text.codePointCount(0, text.length()) > max) {
            throw Problem.invalid(field, "too-long", max);
        }
        if (text.codePoints().anyMatch(Text::forbidden)) {
            throw Problem.invalid(field, "characters");
        }
        return text;
    }

    /** NUL cannot be stored, a lone surrogate is no character, and other control characters hide content from a reader. */
    private static boolean forbidden(int point) {
        boolean control =
                Character.getType(point) == Character.CONTROL && point != '\n' && point != '\r' && point != '\t';
        return control || Character.getType(point) == Character.SURROGATE;
    }
}
