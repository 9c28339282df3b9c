package org.youmiao.administration.emergency;

import java.time.Duration;
import org.youmiao.edge.Form;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;

/**
 * Asks for a record's number and a reason, and says what will follow.
 *
 * @param open how long the record stays open
 */
@Template("administration/emergency")
public record EmergencyScreen(Form form, Duration open) implements Screen {
    public EmergencyScreen {
        form = form.labelled("emergency");
    }
}
