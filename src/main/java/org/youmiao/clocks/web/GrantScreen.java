package org.youmiao.clocks.web;

import org.youmiao.clocks.ClockId;
import org.youmiao.edge.Form;
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

    public String path() {
        return "/clocks/" + clock.value();
    }
}
