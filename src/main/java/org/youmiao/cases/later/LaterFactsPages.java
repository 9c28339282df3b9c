package org.youmiao.cases.later;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.youmiao.cases.CaseId;
import org.youmiao.edge.Form;
import org.youmiao.edge.Reply;
import org.youmiao.edge.Screen;
import org.youmiao.edge.SeeOther;

/** What came to a case after it was opened, in the browser. */
@Controller
class LaterFactsPages {
    private final ReadLaterFacts read;
    private final LookAtLaterFacts look;
    private final LaterFactsAgain screens;

    LaterFactsPages(ReadLaterFacts read, LookAtLaterFacts look, LaterFactsAgain screens) {
        this.read = read;
        this.look = look;
        this.screens = screens;
    }

    @GetMapping("/cases/{caseId}/later-facts")
    Screen show(@PathVariable CaseId caseId, Form form) {
        return LaterFactsScreen.of(read.show(caseId), form);
    }

    @PostMapping("/cases/{caseId}/later-facts")
    Reply confirm(@PathVariable CaseId caseId, Form form) {
        return form.submit(
                () -> look.confirm(new LookAtLaterFacts.Command(caseId, form.version())),
                id -> SeeOther.to("/cases/" + caseId.value()).saying("later-facts.confirmed"),
                again -> screens.show(caseId, again));
    }
}
