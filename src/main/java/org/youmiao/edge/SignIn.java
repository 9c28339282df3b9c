package org.youmiao.edge;

import java.util.List;

/**
 * The sign-in page; posts {@code username}, {@code password} and {@code to} to {@code /sign-in}.
 *
 * @param form what was typed; a failure is a fault without a field, since what was wrong is never said
 * @param demo the accounts of the demo; outside it there are none
 */
@Template("edge/sign-in")
public record SignIn(Form form, List<DemoAccount> demo) implements Screen {
    public SignIn {
        form = form.labelled("sign-in");
    }

    /**
     * An invented person whom anyone may try.
     *
     * @param role  the role's name in the reader's language
     * @param where the area or agency
     */
    public record DemoAccount(String role, String where, String username, String password) {}
}
