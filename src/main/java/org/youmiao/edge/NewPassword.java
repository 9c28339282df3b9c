package org.youmiao.edge;

/**
 * Changes a password; posts {@code present}, {@code next} and {@code again} to {@code /account/password}.
 *
 * @param first whether nothing else may be done before, as after the first sign-in
 */
@Template("edge/new-password")
public record NewPassword(Form form, boolean first) implements Screen {
    public NewPassword {
        form = form.labelled("new-password");
    }
}
