package org.youmiao.people.web;

import java.util.List;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;
import org.youmiao.people.ChildLine;
import org.youmiao.people.category.Categories.Belonging;

/** All groups of need of a child, present and past. */
@Template("people/groups")
public record GroupsScreen(ChildLine line, List<Belonging> belongings) implements Screen {}
