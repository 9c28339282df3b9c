package org.youmiao.worklist;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.youmiao.access.Role;
import org.youmiao.clocks.DutyBand;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;

/**
 * What must I do today.
 *
 * @param band      the only band shown, or all
 * @param role      for whom the empty page says what would be here; the first role of several, none for who has no grant today
 * @param mayReport whether the reader may report that a child may be harmed
 */
@Template("worklist/today")
public record WorklistScreen(
        LocalDate today,
        @Nullable DutyBand band,
        DutySections duties,
        @Nullable Role role,
        boolean mayReport) implements Screen {

    /** What would be here, and what the reader can do. */
    public String nothing(Messages t) {
        return t.get("worklist.empty." + (role == null ? "nobody" : role.name().toLowerCase(Locale.ROOT)));
    }
}
