package org.youmiao.administration.accounts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.youmiao.administration.AccountId;
import org.youmiao.administration.Directory;
import org.youmiao.edge.Form;
import org.youmiao.edge.Input;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Paging;
import org.youmiao.edge.Reply;
import org.youmiao.edge.Screen;
import org.youmiao.edge.SeeOther;
import org.youmiao.kernel.Text;
import org.youmiao.network.Areas;

/** Accounts in the security administrator's browser. */
@Controller
class AccountPages {
    private final Accounts accounts;
    private final ManageAccounts manage;
    private final Directory directory;
    private final Areas areas;

    AccountPages(Accounts accounts, ManageAccounts manage, Directory directory, Areas areas) {
        this.accounts = accounts;
        this.manage = manage;
        this.directory = directory;
        this.areas = areas;
    }

    /** The words looked for stand in the address: names of staff are internal, and such a list is worth a bookmark. */
    @GetMapping("/accounts")
    Screen list(Form form, Paging paging) {
        String words = Text.optional("words", form.value("words"), 60);
        return new AccountsScreen(form, accounts.list(words, paging), paging.cursor() != null);
    }

    @GetMapping("/accounts/new")
    Screen blank(Form form) {
        return new NewAccountScreen(
                form.with("password", OneTimePassword.make()),
                new RoleChoices(areas.all(), accounts.agenciesToChoose()));
    }

    @PostMapping("/accounts/new")
    Reply make(Form form, Messages t) {
        return form.submit(
                () -> manage.make(form.read(AccountPages::person)),
                id -> new OneTimePasswordScreen(
                        id,
                        t.get("accounts.person", form.value("name"), form.value("username")),
                        form.value("password"),
                        true),
                again -> new NewAccountScreen(again, new RoleChoices(areas.all(), directory.agencies())));
    }

    @GetMapping("/accounts/{id}")
    Screen show(@PathVariable AccountId id, Form form) {
        AccountDetail account = accounts.one(id);
        return new AccountScreen(account, form.at(account.version()));
    }

    @PostMapping("/accounts/{id}/off")
    Reply switchOff(@PathVariable AccountId id, Form form) {
        manage.activate(id, form.version(), false);
        return SeeOther.to("/accounts/" + id.value()).saying("accounts.switched-off");
    }

    @PostMapping("/accounts/{id}/on")
    Reply switchOn(@PathVariable AccountId id, Form form) {
        manage.activate(id, form.version(), true);
        return SeeOther.to("/accounts/" + id.value()).saying("accounts.switched-on");
    }

    @GetMapping("/accounts/{id}/password")
    Screen password(@PathVariable AccountId id, Form form, Messages t) {
        AccountDetail account = accounts.one(id);
        return new ResetPasswordScreen(
                id,
                form.with("who", t.get("accounts.person", account.name(), account.username()))
                        .with("password", OneTimePassword.make()));
    }

    @PostMapping("/accounts/{id}/password")
    Reply resetPassword(@PathVariable AccountId id, Form form) {
        return form.submit(
                () -> manage.resetPassword(id, form.value("password")),
                done -> new OneTimePasswordScreen(id, form.value("who"), form.value("password"), false),
                again -> new ResetPasswordScreen(id, again.with("password", OneTimePassword.make())));
    }

    @GetMapping("/accounts/{id}/validity")
    Screen validity(@PathVariable AccountId id, Form form, Messages t) {
        AccountDetail account = accounts.one(id);
        return new ValidityScreen(
                id,
                form.at(account.version())
                        .with("until", account.until())
                        .with("who", t.get("accounts.person", account.name(), account.username())));
    }

    @PostMapping("/accounts/{id}/validity")
    Reply limit(@PathVariable AccountId id, Form form) {
        return form.submit(
                () -> manage.limit(
                        id,
                        form.version(),
                        form.read(in -> new Until(in.dateOrNull("until"))).day()),
                done -> SeeOther.to("/accounts/" + id.value()).saying("accounts.limited"),
                again -> new ValidityScreen(id, again));
    }

    private record Until(@Nullable LocalDate day) {}

    private static ManageAccounts.NewPerson person(Input in) {
        return new ManageAccounts.NewPerson(
                in.id("idempotencyKey", AccountId::new),
                in.required("username", 40),
                in.required("name", 60),
                in.required("password", 128),
                in.dateOrNull("until"),
                GrantPages.role(in));
    }
}
