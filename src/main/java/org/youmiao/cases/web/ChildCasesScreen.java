package org.youmiao.cases.web;

import org.youmiao.cases.overview.CasesOfChild;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;
import org.youmiao.people.ChildHead;

/** The cases of one child. */
@Template("cases/child")
public record ChildCasesScreen(CasesOfChild.Shown shown, ChildHead head) implements Screen {
    /** Code of the tab on a child's page. */
    static final String TAB = "cases";
}
