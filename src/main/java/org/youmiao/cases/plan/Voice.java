package org.youmiao.cases.plan;

import org.jspecify.annotations.Nullable;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Text;

/**
 * What someone said about the plan, in that person's own words, or why the person was not asked.
 *
 * @param said     own words
 * @param notAsked why not
 */
public record Voice(@Nullable String said, @Nullable String notAsked) {
    /** Nothing written yet. */
    public static final Voice SILENT = new Voice(null, null);

    private static final int LONGEST = 2000;

    public Voice {
        said = Text.optional("said", said, LONGEST);
        notAsked = Text.optional("notAsked", notAsked, LONGEST);
    }

    /** Whether the person was heard, or a reason is given why not. */
    public boolean isAnswered() {
        return said != null || notAsked != null;
    }

    /** @throws Problem {@code invalid.not-heard} naming the field */
    void mustBeAnswered(String field) {
        if (!isAnswered()) {
            throw Problem.invalid(field, "not-heard");
        }
    }
}
