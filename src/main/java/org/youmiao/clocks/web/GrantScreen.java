package org.youmiao.clocks.web;

import java.util.List;
import java.util.stream.Collectors;
import org.youmiao.access.Colleagues.Colleague;
import org.youmiao.clocks.ClockId;
import org.youmiao.edge.Form;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Option;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;

/**
 * Asks for the consent to a pause or an extension.
 *
 * @param clock  the clock
 * @param grant  what is to be granted
 * @param form   what was typed; carries what the clock is about
 */
@Template("clocks/grant")
public record GrantScreen(ClockId clock, Grant grant, Form form) implements Screen {

    /** What can be granted. */
    public enum Grant {
        PAUSE,
        EXTENSION
    }

    /** The hidden fields that hold who could be asked, so that the form can come back without another look. */
    static final String PEOPLE = "people";

    private static final String SEPARATOR = "|";

    /** A colleague as the form carries it: the name with the posts, since names repeat. */
    static String carried(Colleague one, Messages t) {
        String posts = one.roles().stream().sorted().map(t::label).collect(Collectors.joining(t.get("clock.and")));
        return one.id() + SEPARATOR + t.get("grant.person", one.name(), posts);
    }

    /** Who could be asked. */
    public List<Option> people() {
        return form.values(PEOPLE).stream()
                .filter(text -> text.contains(SEPARATOR))
                .map(text -> text.split("\\|", 2))
                .map(parts -> Option.of(parts[0], parts[1]))
                .toList();
    }

    public String path() {
        return "/clocks/" + clock.value();
    }
}
