package org.youmiao.administration.own;

import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;

/** Who I am, what I may do and since when, and who stands in for me. */
@Template("administration/own-account")
public record OwnAccountScreen(Overview account) implements Screen {}
