package org.youmiao.people.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youmiao.edge.Form;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Slice;
import org.youmiao.edge.Template;
import org.youmiao.people.ChildLine;
import org.youmiao.people.search.Found;
import org.youmiao.people.search.Match;

/**
 * What was looked for and what was found.
 *
 * @param remark what the person should know about how was searched, if anything
 */
@Template("people/search")
public record SearchScreen(Form form, List<Group> groups, Found.@Nullable Remark remark) implements Screen {

    /** Children found in one way. */
    public record Group(Match match, Slice<ChildLine> children) {}

    /** Whether something was looked for and not found. */
    public boolean inVain() {
        return groups.isEmpty() && remark == null && !form.failed();
    }
}
