package org.youmiao.administration.trail;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.youmiao.audit.AuditEntry;
import org.youmiao.edge.Form;
import org.youmiao.edge.Input;
import org.youmiao.edge.Paging;
import org.youmiao.edge.Reply;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Slice;

/** The trail in the auditor's browser. */
@Controller
class TrailPages {
    private final TrailSearch search;
    private final Clock clock;

    TrailPages(TrailSearch search, Clock clock) {
        this.search = search;
        this.clock = clock;
    }

    @GetMapping("/audit")
    Reply list(Form form, Paging paging) {
        return form.submit(
                () -> search.search(form.read(TrailPages::query), paging),
                lines -> new TrailScreen(form, lines),
                again -> new TrailScreen(again, new Slice<>(List.of(), null)));
    }

    @GetMapping("/audit/verification")
    Screen offerVerification(Form form) {
        search.offerVerification();
        return new VerificationScreen(form, null, clock.instant());
    }

    @PostMapping("/audit/verification")
    Reply verify(Form form) {
        return form.submit(
                search::verify,
                finding -> new VerificationScreen(Form.blank(), finding, clock.instant()),
                again -> new VerificationScreen(again, null, clock.instant()));
    }

    private static TrailSearch.Query query(Input in) {
        return new TrailSearch.Query(
                in.dateOrNull("from"),
                in.dateOrNull("to"),
                in.optional("actor", 40),
                in.choiceOrNull("kind", AuditEntry.Kind.class),
                in.<UUID>idOrNull("subject", Function.identity()));
    }
}
