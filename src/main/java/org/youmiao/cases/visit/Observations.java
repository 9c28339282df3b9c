package org.youmiao.cases.visit;

import org.jspecify.annotations.Nullable;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Text;

/**
 * What was heard and seen. Everything may be left out: nobody writes what was not observed.
 *
 * @param childWords   the child's own words
 * @param living       home and daily life
 * @param schooling    school
 * @param guardianship who looks after the child, and how
 * @param health       the child's health
 * @param mood         how the child seems to feel
 * @param nextSteps    what to do next
 */
public record Observations(
        @Nullable String childWords,
        @Nullable String living,
        @Nullable String schooling,
        @Nullable String guardianship,
        @Nullable String health,
        @Nullable String mood,
        @Nullable String nextSteps) {
    /** Nothing was written down. */
    public static final Observations NONE = new Observations(null, null, null, null, null, null, null);

    private static final int LONG = 2000;
    private static final int SHORT = 1000;

    /** @throws Problem {@code invalid.…} naming the field */
    public Observations {
        childWords = Text.optional("childWords", childWords, LONG);
        living = Text.optional("living", living, SHORT);
        schooling = Text.optional("schooling", schooling, SHORT);
        guardianship = Text.optional("guardianship", guardianship, SHORT);
        health = Text.optional("health", health, SHORT);
        mood = Text.optional("mood", mood, SHORT);
        nextSteps = Text.optional("nextSteps", nextSteps, SHORT);
    }
}
