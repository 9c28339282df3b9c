package org.youmiao.people.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youmiao.edge.Form;
import org.youmiao.edge.Option;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Slice;
import org.youmiao.edge.Template;
import org.youmiao.people.ChildLine;
import org.youmiao.people.read.ListChildren;

/**
 * The children within reach.
 *
 * @param form  what was chosen to narrow the list
 * @param begun whether this is the beginning of the list
 */
@Template("people/children")
public record ChildrenScreen(
        ListChildren.Filter filter,
        Form form,
        Slice<ChildLine> children,
        List<Option> areas,
        List<Option> categories,
        boolean begun,
        boolean mayWork)
        implements Screen {

    /** The address of this list from its beginning. */
    public String start() {
        return "/children?area=" + (filter.area() == null ? "" : filter.area()) + "&category="
                + (filter.category() == null ? "" : filter.category());
    }

    /** The address of what follows, if anything does. */
    public @Nullable String next() {
        return children.next() == null ? null : start() + "&cursor=" + children.next();
    }
}
