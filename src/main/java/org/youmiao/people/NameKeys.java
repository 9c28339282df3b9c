package org.youmiao.people;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys by which a name is found. A key is looked up by equality, the one comparison of text that row security lets an index
 * serve: {@code =} and the whole name; each pair and triple of neighbouring characters (code points, since rare characters lie
 * beyond the first 65,536) that is not the whole name; {@code ~} and the sound.
 */
public final class NameKeys {
    /** Folds width, case and compatibility forms and drops what cannot be seen, such as variation selectors. */
    private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();

    /** Middle dots, spaces, hyphens and other marks are written in one record and left out in the next. */
    private static final UnicodeSet NO_PART_OF_A_NAME = new UnicodeSet("[[:P:][:S:][:Z:][:Cc:][:Cf:][:Cn:]]").freeze();

    private NameKeys() {}

    /** The name as it is compared: without marks and spaces, in one width and case; empty if nothing is left. */
    public static String normal(String name) {
        StringBuilder kept = new StringBuilder(name.length());
        FOLD.normalize(name)
                .codePoints()
                .filter(point -> !NO_PART_OF_A_NAME.contains(point))
                .forEach(kept::appendCodePoint);
        return FOLD.normalize(kept);
    }

    /** All keys of a child's names. */
    public static Set<String> of(@Nullable String name, @Nullable String otherName) {
        Set<String> keys = new LinkedHashSet<>();
        add(keys, name);
        add(keys, otherName);
        return keys;
    }

    /** The key of names that are the same as this one. */
    public static String whole(String normal) {
        return "=" + normal;
    }

    /** The key of names that sound the same as this one. */
    public static String sound(String normal) {
        return "~" + Sounds.of(normal);
    }

    /**
     * The keys that every longer name which contains the text has: one for two or three characters, overlapping triples for more.
     * A name that has all of them contains the text, save for rare repetitions.
     */
    public static List<String> within(String normal) {
        int length = normal.codePointCount(0, normal.length());
        return length < 2 ? List.of() : List.copyOf(grams(normal, Math.min(length, 3)));
    }

    private static void add(Set<String> keys, @Nullable String name) {
        String normal = name == null ? "" : normal(name);
        if (normal.isEmpty()) {
            return;
        }
        keys.add(whole(normal));
        int length = normal.codePointCount(0, normal.length());
        for (int size = 2; size <= 3 && size < length; size++) {
            keys.addAll(grams(normal, size));
        }
        keys.add(sound(normal));
    }

    private static Set<String> grams(String normal, int size) {
        int[] points = normal.codePoints().toArray();
        Set<String> grams = new LinkedHashSet<>();
        for (int from = 0; from + size <= points.length; from++) {
            grams.add(new String(points, from, size));
        }
        return grams;
    }
}
