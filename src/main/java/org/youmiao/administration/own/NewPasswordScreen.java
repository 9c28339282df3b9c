package org.youmiao.administration.own;

import org.youmiao.edge.Form;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;

/**
 * Changes a password.
 *
 * @param form  carries the user name too, so that a browser keeps the password under it
 * @param first whether nothing else may be done before, as after the first sign-in
 */
@Template("administration/new-password")
public record NewPasswordScreen(Form form, boolean first) implements Screen {
    public NewPasswordScreen {
        form = form.labelled("new-password");
    }
}
