package org.youmiao.administration.emergency;

import org.jspecify.annotations.Nullable;
import org.youmiao.administration.EmergencyId;
import org.youmiao.edge.Form;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;

/**
 * Looking into an emergency opening.
 *
 * @param form carries who opened what and why, so that it stays in sight when the form comes back
 * @param line the opening; none when the form comes back
 */
@Template("administration/review")
public record ReviewScreen(
        EmergencyId id, Form form, @Nullable EmergencyLine line) implements Screen {
    public ReviewScreen {
        form = form.labelled("review");
    }
}
