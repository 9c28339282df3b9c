package org.youmiao.people.web;

import org.jspecify.annotations.Nullable;
import org.youmiao.edge.Form;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;
import org.youmiao.people.ChildId;
import org.youmiao.people.GuardianId;

/**
 * Someone who looks after a child.
 *
 * @param guardian whose particulars are corrected; none where someone is added
 */
@Template("people/guardian")
public record GuardianScreen(
        ChildId child, Form form, @Nullable GuardianId guardian) implements Screen {
    public String back() {
        return "/children/" + child.value();
    }
}
