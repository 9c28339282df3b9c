package org.youmiao.administration.accounts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.youmiao.edge.Form;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Slice;
import org.youmiao.edge.Template;

/**
 * The accounts of the county.
 *
 * @param form  the words that were looked for
 * @param after whether this is a later part of the list
 */
@Template("administration/accounts")
public record AccountsScreen(Form form, Slice<AccountLine> accounts, boolean after) implements Screen {
    public AccountsScreen {
        form = form.labelled("accounts");
    }

    public boolean searched() {
        return !form.value("words").isBlank();
    }

    /** The first part of this list. */
    public String start() {
        return searched() ? "/accounts?words=" + encoded() : "/accounts";
    }

    /** The next part of this list. */
    public @Nullable String next() {
        String cursor = accounts.next();
        return cursor == null ? null : start() + (searched() ? "&" : "?") + "cursor=" + cursor;
    }

    private String encoded() {
        return URLEncoder.encode(form.value("words"), StandardCharsets.UTF_8);
    }
}
