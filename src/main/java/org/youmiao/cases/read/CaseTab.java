package org.youmiao.cases.read;

import org.jspecify.annotations.Nullable;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.file.CaseFile;

/** One of the pages about a case, offered as a bean; its label is the text {@code case-tab.<code>}. */
public interface CaseTab {

    /** Short and stable; the page lies at {@code /cases/{id}/<code>}. */
    String code();

    /** From left to right; tabs leave gaps of ten. */
    int order();

    /** How many there are to see, in the running act; {@code null} where counting means nothing. */
    @Nullable Integer count(CaseId id);

    /** Whether the actor of the running act finds it. */
    default boolean isShown(CaseFile file) {
        return true;
    }
}
