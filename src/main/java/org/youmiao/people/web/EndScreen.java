package org.youmiao.people.web;

import org.youmiao.edge.Form;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;
import org.youmiao.people.ChildId;

/**
 * Since when something about a child is no longer so.
 *
 * @param what names the texts: {@code end.<what>}
 * @param back where the person came from
 */
@Template("people/end")
public record EndScreen(String what, String back, Form form) implements Screen {
    static EndScreen ofGuardian(ChildId child, Form form) {
        return new EndScreen("guardian", "/children/" + child.value(), form.labelled("end"));
    }

    static EndScreen ofGroup(ChildId child, Form form) {
        return new EndScreen("group", "/children/" + child.value() + "/groups", form.labelled("end"));
    }
}
