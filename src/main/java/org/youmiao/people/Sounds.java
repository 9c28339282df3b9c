package org.youmiao.people;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How a name sounds: Chinese characters in pinyin without tones, read as surnames are read at the beginning (单 is shan, 曾 is
 * zeng); other scripts stay as they are, without accents. ICU's rules take 50 µs a name and look only at
 * whether a Chinese character stands before, except in four compound surnames: so readings are kept by character.
 */
final class Sounds {
    private static final Transliterator READER = Transliterator.getInstance(
            "Han-Latin/Names; NFD; [[:Mn:]&[:sc=Zinh:]] Remove; NFC; Lower; [[:P:][:Z:]] Remove");

    /** Surnames one of whose characters is read differently because of the other; checked against ICU by a test. */
    private static final List<String> READ_TOGETHER = List.of("令狐", "万俟", "澹台", "长孙");

    private static final Map<Integer, String> FIRST = new ConcurrentHashMap<>();
    private static final Map<Integer, String> LATER = new ConcurrentHashMap<>();

    private Sounds() {}

    static String of(String normal) {
        if (READ_TOGETHER.stream().anyMatch(normal::contains)) {
            return read(normal);
        }
        StringBuilder sound = new StringBuilder();
        boolean begun = false;
        for (int point : normal.codePoints().toArray()) {
            sound.append(
                    begun
                            ? LATER.computeIfAbsent(point, Sounds::readLater)
                            : FIRST.computeIfAbsent(point, first -> read(Character.toString(first))));
            begun = Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN;
        }
        return sound.toString();
    }

    /** Read behind a common character, which is then taken off again. */
    private static String readLater(int point) {
        return read("王" + Character.toString(point)).substring("wang".length());
    }

    /** ICU does not promise that one reader serves several threads. */
    private static String read(String text) {
        synchronized (READER) {
            return READER.transliterate(text);
        }
    }
}
