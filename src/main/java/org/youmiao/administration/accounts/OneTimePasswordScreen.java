package org.youmiao.administration.accounts;

import org.youmiao.administration.AccountId;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;

/**
 * Shows the password for the first sign-in, once: it is kept nowhere but as a hash.
 *
 * @param who   whose it is: 周敏（zhou）
 * @param fresh whether the account was just made
 */
@Template("administration/one-time-password")
public record OneTimePasswordScreen(AccountId account, String who, String password, boolean fresh) implements Screen {}
