package org.youmiao.reference.population;

import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Invented kindergartens and schools. */
final class Schools {
    private static final List<String> ALL = WordList.lines("schools").entries();

    private Schools() {}

    /** One for that age; none for the very small. */
    static @Nullable String forAge(int age, RandomGenerator random) {
        if (age < 3) {
            return null;
        }
        String kind = age < 6 ? "K" : age < 12 ? "P" : age < 15 ? "M" : "H";
        List<String> fitting =
                ALL.stream().filter(line -> line.startsWith(kind)).toList();
        return fitting.get(random.nextInt(fitting.size())).substring(2);
    }
}
