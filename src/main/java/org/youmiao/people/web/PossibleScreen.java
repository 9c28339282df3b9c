package org.youmiao.people.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youmiao.edge.Form;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;
import org.youmiao.people.ChildLine;

/**
 * Before a child is registered: who may be the same child.
 *
 * @param form  what the person typed, carried on
 * @param hints the most likely first
 */
@Template("people/possible")
public record PossibleScreen(Form form, List<Hint> hints) implements Screen {

    /**
     * A registered child who may be meant.
     *
     * @param why   what agrees, in words
     * @param place where it lives; beyond the person's reach only the township
     * @param line  none where the child lies beyond the person's reach
     */
    public record Hint(String why, String place, @Nullable ChildLine line) {}
}
