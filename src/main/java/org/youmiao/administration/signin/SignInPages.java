package org.youmiao.administration.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.youmiao.access.Acting;
import org.youmiao.access.Channel;
import org.youmiao.access.Permission;
import org.youmiao.access.Refused;
import org.youmiao.access.SignIns;
import org.youmiao.administration.own.OwnAccount;
import org.youmiao.edge.Fault;
import org.youmiao.edge.Form;
import org.youmiao.edge.InvalidInput;
import org.youmiao.edge.Reply;
import org.youmiao.edge.SeeOther;

/** The way in and the way out. Open to everyone: signing in is how one becomes someone. */
@Controller
class SignInPages {
    private static final String LOCAL_PATH = "/(?!/)[\\x21-\\x7E&&[^\\\\]]*";

    private final SignIns signIns;
    private final OwnAccount account;
    private final OfferedAccounts offered;

    SignInPages(SignIns signIns, OwnAccount account, OfferedAccounts offered) {
        this.signIns = signIns;
        this.account = account;
        this.offered = offered;
    }

    /** Where each person begins. */
    @GetMapping("/")
    Reply begin() {
        Optional<Acting> acting = Acting.now();
        if (acting.isEmpty()) {
            return SeeOther.to("/sign-in");
        }
        if (acting.get().mustChangePassword()) {
            return SeeOther.to("/account/password");
        }
        return SeeOther.to(acting.get().may(Permission.WORKLIST_READ) ? "/worklist" : "/account");
    }

    @GetMapping("/sign-in")
    Reply show(Form form) {
        return Acting.now().isPresent() ? SeeOther.to("/") : new SignInScreen(form, offered.all());
    }

    @PostMapping("/sign-in")
    Reply signIn(Form form, HttpServletRequest request, HttpServletResponse response) {
        return form.submit(
                () -> token(form),
                token -> {
                    SignInCookie.give(token, request, response);
                    return SeeOther.to(next(form));
                },
                again -> new SignInScreen(again, offered.all()));
    }

    @PostMapping("/sign-out")
    Reply signOut(HttpServletRequest request, HttpServletResponse response) {
        if (Acting.now().isPresent()) {
            account.signOut();
        }
        SignInCookie.takeBack(request, response);
        return SeeOther.to("/sign-in").saying("sign-in.ended");
    }

    /** What was wrong is said above the form and of no field in particular. */
    private String token(Form form) {
        String username = form.value("username").strip().toLowerCase(Locale.ROOT);
        try {
            return signIns.begin(username, form.value("password"), Channel.WEB);
        } catch (Refused failed) {
            throw new InvalidInput(List.of(new Fault(null, failed.type(), failed.arguments())));
        }
    }

    /** Only pages of this platform, so that no link can use the sign-in to lead somewhere else. */
    private static String next(Form form) {
        String wanted = form.value("to");
        return wanted.matches(LOCAL_PATH) && !wanted.startsWith("/sign-") ? wanted : "/";
    }
}
