package org.youmiao.people.web;

import java.util.List;
import org.youmiao.edge.Form;
import org.youmiao.edge.Option;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;

/** What is known of a child who is to be registered. */
@Template("people/register")
public record RegisterScreen(Form form, List<Option> sexes, List<Option> areas, List<Option> ethnicGroups)
        implements Screen {}
