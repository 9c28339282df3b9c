package org.youmiao.administration.accounts;

import org.youmiao.administration.AccountId;
import org.youmiao.edge.Form;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;

/** Names a deputy for someone else. The form carries in {@code who} for whom, so that it stays in sight when it comes back. */
@Template("administration/new-deputy")
public record NewDeputyScreen(AccountId account, Form form) implements Screen {
    public NewDeputyScreen {
        form = form.labelled("new-deputy");
    }
}
