package org.youmiao.administration.accounts;

import org.youmiao.administration.AccountId;
import org.youmiao.edge.Form;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;

/** Sets an account's last day. The form carries in {@code who} whom it is about, so that it stays in sight when it comes back. */
@Template("administration/validity")
public record ValidityScreen(AccountId account, Form form) implements Screen {
    public ValidityScreen {
        form = form.labelled("validity");
    }
}
