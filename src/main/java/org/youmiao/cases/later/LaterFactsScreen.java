package org.youmiao.cases.later;

import org.youmiao.edge.Form;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;

/**
 * What came to a case after it was opened.
 *
 * @param form carries the version that the reader sees
 */
@Template("cases/later-facts")
public record LaterFactsScreen(ReadLaterFacts.Shown shown, Form form) implements Screen {
    static LaterFactsScreen of(ReadLaterFacts.Shown shown, Form form) {
        return new LaterFactsScreen(
                shown, form.labelled("later-facts").at(shown.frame().version()));
    }

    public String path() {
        return shown.frame().path() + "/later-facts";
    }

    /** Whether the reader is to look and say so. */
    public boolean mayConfirm() {
        return shown.waiting() && shown.frame().mayWork();
    }
}
