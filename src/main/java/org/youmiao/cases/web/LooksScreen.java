package org.youmiao.cases.web;

import org.youmiao.cases.overview.ViewLooks;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;

/** Who looked at a case. */
@Template("cases/looks")
public record LooksScreen(ViewLooks.Looks looks) implements Screen {}
