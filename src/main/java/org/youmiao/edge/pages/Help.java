package org.youmiao.edge.pages;

import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;

/** How to use the platform, what to do when something fails, and where to complain. */
@Template("edge/help")
public record Help() implements Screen {}
