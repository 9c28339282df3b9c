package org.youmiao.administration.accounts;

import org.youmiao.edge.Form;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;

/**
 * One account for the security administrator.
 *
 * @param form for the buttons that change it; carries its version
 */
@Template("administration/account")
public record AccountScreen(AccountDetail account, Form form) implements Screen {}
