package org.youmiao.administration.accounts;

import org.youmiao.administration.AccountId;
import org.youmiao.edge.Form;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;

/** Asks once more before a password is set again. The form carries the new one unseen. */
@Template("administration/reset-password")
public record ResetPasswordScreen(AccountId account, Form form) implements Screen {
    public ResetPasswordScreen {
        form = form.labelled("reset-password");
    }
}
