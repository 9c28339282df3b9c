package org.youmiao.administration.accounts;

import org.youmiao.edge.Form;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;

/** Makes an account. The form carries the password for the first sign-in unseen, so that sending it twice sets one password. */
@Template("administration/new-account")
public record NewAccountScreen(Form form, RoleChoices choices) implements Screen {
    public NewAccountScreen {
        form = form.labelled("new-account");
    }
}
