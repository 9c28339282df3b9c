package org.youmiao.administration.signin;

import java.util.List;
import org.youmiao.administration.DemoAccounts.DemoAccount;
import org.youmiao.edge.Form;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;

/**
 * The sign-in page.
 *
 * @param form what was typed; a failure is a fault without a field, since what was wrong is never said
 * @param demo the accounts of the demonstration; outside it there are none
 */
@Template("administration/sign-in")
public record SignInScreen(Form form, List<DemoAccount> demo) implements Screen {
    public SignInScreen {
        form = form.labelled("sign-in");
    }
}
