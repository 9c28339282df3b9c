package org.youmiao.people.web;

import org.youmiao.edge.Form;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;
import org.youmiao.people.ChildId;

/** A group of need to which a child is to belong. */
@Template("people/group")
public record GroupScreen(ChildId child, Form form) implements Screen {
    public String back() {
        return "/children/" + child.value() + "/groups";
    }
}
