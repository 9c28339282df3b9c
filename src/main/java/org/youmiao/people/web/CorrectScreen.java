package org.youmiao.people.web;

import java.util.List;
import org.youmiao.edge.Form;
import org.youmiao.edge.Option;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;
import org.youmiao.people.ChildId;

/** The facts of a child, to be corrected. */
@Template("people/correct")
public record CorrectScreen(ChildId child, Form form, List<Option> sexes, List<Option> areas, List<Option> ethnicGroups)
        implements Screen {
    public String back() {
        return "/children/" + child.value();
    }
}
