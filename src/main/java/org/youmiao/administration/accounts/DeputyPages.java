package org.youmiao.administration.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.youmiao.administration.AccountId;
import org.youmiao.edge.Form;
import org.youmiao.edge.Input;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Reply;
import org.youmiao.edge.Screen;
import org.youmiao.edge.SeeOther;
import org.youmiao.kernel.Shanghai;

/** Who stands in for whom, in the security administrator's browser. */
@Controller
class DeputyPages {
    private final Accounts accounts;
    private final ManageAccounts manage;
    private final Clock clock;

    DeputyPages(Accounts accounts, ManageAccounts manage, Clock clock) {
        this.accounts = accounts;
        this.manage = manage;
        this.clock = clock;
    }

    @GetMapping("/accounts/{id}/deputies/new")
    Screen blank(@PathVariable AccountId id, Form form, Messages t) {
        AccountDetail account = accounts.one(id);
        return new NewDeputyScreen(
                id,
                form.with("from", Shanghai.today(clock))
                        .with("who", t.get("accounts.person", account.name(), account.username())));
    }

    @PostMapping("/accounts/{id}/deputies/new")
    Reply arrange(@PathVariable AccountId id, Form form) {
        return form.submit(
                () -> {
                    Leave leave = form.read(Leave::of);
                    return manage.arrangeDeputy(id, leave.deputy(), leave.from(), leave.to());
                },
                done -> SeeOther.to("/accounts/" + id.value()).saying("account.deputy.arranged"),
                again -> new NewDeputyScreen(id, again));
    }

    @PostMapping("/accounts/{id}/deputies/{arrangement}/end")
    Reply end(@PathVariable AccountId id, @PathVariable UUID arrangement) {
        manage.endDeputy(id, arrangement);
        return SeeOther.to("/accounts/" + id.value()).saying("account.deputy.ended");
    }

    private record Leave(String deputy, LocalDate from, LocalDate to) {
        static Leave of(Input in) {
            return new Leave(in.required("deputy", 40), in.date("from"), in.date("to"));
        }
    }
}
