package org.youmiao.administration.own;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.youmiao.access.Acting;
import org.youmiao.administration.Directory;
import org.youmiao.administration.Directory.Peer;
import org.youmiao.edge.Form;
import org.youmiao.edge.Input;
import org.youmiao.edge.Reply;
import org.youmiao.edge.Screen;
import org.youmiao.edge.SeeOther;
import org.youmiao.kernel.Shanghai;

/** The own account in the browser. */
@Controller
class OwnAccountPages {
    private final OwnAccount account;
    private final Directory directory;
    private final Clock clock;

    OwnAccountPages(OwnAccount account, Directory directory, Clock clock) {
        this.account = account;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/account")
    Screen show() {
        return new OwnAccountScreen(account.overview());
    }

    @GetMapping("/account/password")
    Screen password(Form form) {
        return new NewPasswordScreen(form.with("username", account.overview().username()), mustChange());
    }

    @PostMapping("/account/password")
    Reply changePassword(Form form) {
        boolean first = mustChange();
        return form.submit(
                () -> {
                    NewPassword typed = form.read(in -> NewPassword.of(form, in));
                    return account.changePassword(typed.present(), typed.next());
                },
                id -> SeeOther.to(first ? "/" : "/account").saying("account.password.changed"),
                again -> new NewPasswordScreen(again, first));
    }

    @GetMapping("/account/deputies/new")
    Screen deputy(Form form) {
        account.overview();
        return new DeputyScreen(form.with("from", Shanghai.today(clock)), peers());
    }

    @PostMapping("/account/deputies/new")
    Reply arrangeDeputy(Form form) {
        return form.submit(
                () -> {
                    Leave leave = form.read(Leave::of);
                    return account.arrangeDeputy(leave.deputy(), leave.from(), leave.to());
                },
                id -> SeeOther.to("/account").saying("account.deputy.arranged"),
                again -> new DeputyScreen(again, peers()));
    }

    @PostMapping("/account/deputies/{arrangement}/end")
    Reply endDeputy(@PathVariable UUID arrangement) {
        account.endDeputy(arrangement);
        return SeeOther.to("/account").saying("account.deputy.ended");
    }

    private List<Peer> peers() {
        return directory.peers(Acting.required());
    }

    private static boolean mustChange() {
        return Acting.now().map(Acting::mustChangePassword).orElse(false);
    }

    /** Passwords are taken as they were typed: a space at their end is part of them. */
    private record NewPassword(String present, String next) {
        static NewPassword of(Form form, Input in) {
            for (String name : List.of("present", "next", "again")) {
                if (form.value(name).isEmpty()) {
                    in.fault(name, "required");
                }
            }
            if (!form.value("again").equals(form.value("next"))) {
                in.fault("again", "not-same");
            }
            return new NewPassword(form.value("present"), form.value("next"));
        }
    }

    private record Leave(String deputy, LocalDate from, LocalDate to) {
        static Leave of(Input in) {
            return new Leave(in.required("deputy", 40), in.date("from"), in.date("to"));
        }
    }
}
