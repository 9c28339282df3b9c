package org.youmiao.administration.accounts;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.youmiao.access.Role;
import org.youmiao.administration.AccountId;
import org.youmiao.administration.Directory;
import org.youmiao.edge.Confirm;
import org.youmiao.edge.Form;
import org.youmiao.edge.Input;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Reply;
import org.youmiao.edge.Screen;
import org.youmiao.edge.SeeOther;
import org.youmiao.kernel.Problem;
import org.youmiao.network.Areas;

/** Giving and ending roles in the security administrator's browser. */
@Controller
class GrantPages {
    private final Accounts accounts;
    private final ManageAccounts manage;
    private final Directory directory;
    private final Areas areas;

    GrantPages(Accounts accounts, ManageAccounts manage, Directory directory, Areas areas) {
        this.accounts = accounts;
        this.manage = manage;
        this.directory = directory;
        this.areas = areas;
    }

    @GetMapping("/accounts/{id}/grants/new")
    Screen blank(@PathVariable AccountId id, Form form, Messages t) {
        AccountDetail account = accounts.one(id);
        return screen(id, form.with("who", t.get("accounts.person", account.name(), account.username())));
    }

    @PostMapping("/accounts/{id}/grants/new")
    Reply give(@PathVariable AccountId id, Form form) {
        return form.submit(
                () -> manage.give(id, form.read(GrantPages::role)),
                done -> SeeOther.to("/accounts/" + id.value()).saying("accounts.granted"),
                again -> screen(id, again));
    }

    private NewGrantScreen screen(AccountId id, Form form) {
        return new NewGrantScreen(id, form, new RoleChoices(areas.all(), directory.agencies()));
    }

    @GetMapping("/accounts/{id}/grants/{grant}/end")
    Screen askToEnd(@PathVariable AccountId id, @PathVariable UUID grant, Form form, Messages t) {
        AccountDetail account = accounts.one(id);
        AccountDetail.Given given = account.grant(grant).orElseThrow(() -> Problem.notFound("grant"));
        String page = "/accounts/" + id.value();
        return new Confirm(
                form,
                t.get("accounts.end-grant.title", account.name(), t.label(given.role()), given.where()),
                List.of(t.get("accounts.end-grant.at-once"), t.get("accounts.end-grant.kept")),
                t.get("accounts.end-grant.go"),
                page + "/grants/" + grant + "/end",
                page);
    }

    @PostMapping("/accounts/{id}/grants/{grant}/end")
    Reply end(@PathVariable AccountId id, @PathVariable UUID grant) {
        manage.end(id, grant);
        return SeeOther.to("/accounts/" + id.value()).saying("accounts.grant-ended");
    }

    /** Reads a role with where and for how long it is given. */
    static ManageAccounts.NewRole role(Input in) {
        return new ManageAccounts.NewRole(
                in.choice("role", Role.class),
                in.area("area"),
                in.optional("agency", 40),
                in.dateOrNull("from"),
                in.dateOrNull("to"));
    }
}
