package org.youmiao.administration.accounts;

import org.youmiao.administration.AccountId;
import org.youmiao.edge.Form;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;

/** Gives a further role. The form carries in {@code who} whom it is about, so that it stays in sight when the form comes back. */
@Template("administration/new-grant")
public record NewGrantScreen(AccountId account, Form form, RoleChoices choices) implements Screen {
    public NewGrantScreen {
        form = form.labelled("new-account");
    }
}
