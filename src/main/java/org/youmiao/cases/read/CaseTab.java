package org.youmiao.cases.read;

import org.jspecify.annotations.Nullable;
import org.youmiao.cases.file.CaseFile;

/** One of the pages about a case, offered as a bean; its label is the text {@code case-tab.<code>}. */
public interface CaseTab {

    /** Short and stable; the page lies at {@code /cases/{id}/<code>}. */
    String code();

    /** From left to right; tabs leave gaps of ten. */
    int order();

    /** Counts, as a query of one number, what there is to see of the case {@code :case}; {@code null} where counting means nothing. */
    default @Nullable String counting() {
        return null;
    }

    /** Whether the actor of the running act finds it. */
    default boolean isShown(CaseFile file) {
        return true;
    }
}
