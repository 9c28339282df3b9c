package org.youmiao.cases.closure;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.read.AboutCase;
import org.youmiao.edge.Confirm;
import org.youmiao.edge.Form;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Reply;
import org.youmiao.edge.Screen;
import org.youmiao.edge.SeeOther;

/** Proposing closure, deciding on it, and opening a case again. */
@Controller
class ClosurePages {
    private final ReadClosure read;
    private final ProposeClosure propose;
    private final DecideClosure decide;
    private final ReopenCase reopen;

    ClosurePages(ReadClosure read, ProposeClosure propose, DecideClosure decide, ReopenCase reopen) {
        this.read = read;
        this.propose = propose;
        this.decide = decide;
        this.reopen = reopen;
    }

    @GetMapping("/cases/{caseId}/closure")
    Screen overview(@PathVariable CaseId caseId) {
        return new ClosureScreens.Overview(read.show(caseId));
    }

    @GetMapping("/cases/{caseId}/closure/new")
    Screen proposalForm(@PathVariable CaseId caseId, Form form) {
        return proposing(caseId, filled(form, read.beginProposing(caseId)));
    }

    @PostMapping("/cases/{caseId}/closure/new")
    Reply propose(@PathVariable CaseId caseId, Form form) {
        return form.labelled("closure")
                .submit(
                        () -> propose.propose(form.labelled("closure")
                                .read(in -> new ProposeClosure.Command(
                                        caseId,
                                        form.version(),
                                        in.choices("reasons", ClosureReason.class),
                                        in.required("summary", 2000)))),
                        id -> SeeOther.to(closureOf(caseId)).saying("closure.proposed"),
                        again -> proposing(caseId, again));
    }

    @PostMapping("/cases/{caseId}/closure/take-back")
    Reply takeBack(@PathVariable CaseId caseId, Form form, Messages t) {
        return form.submit(
                () -> propose.takeBack(new ProposeClosure.TakeBack(caseId, form.version())),
                id -> SeeOther.to(closureOf(caseId)).saying("closure.taken-back"),
                again -> new Confirm(
                        again,
                        t.get("closure.take-back.title"),
                        List.of(),
                        t.get("closure.take-back"),
                        closureOf(caseId) + "/take-back",
                        closureOf(caseId)));
    }

    @GetMapping("/cases/{caseId}/closure/approval")
    Screen approvalForm(@PathVariable CaseId caseId, Form form, Messages t) {
        ReadClosure.Deciding deciding = read.beginDeciding(caseId);
        return ClosureScreens.ApprovalForm.of(
                caseId, deciding, t, filled(form, deciding.about()).labelled("approval"));
    }

    @PostMapping("/cases/{caseId}/closure/approval")
    Reply decide(@PathVariable CaseId caseId, Form form) {
        return form.labelled("approval")
                .submit(
                        () -> decide.decide(form.labelled("approval")
                                .read(in -> new DecideClosure.Command(
                                        caseId,
                                        form.version(),
                                        in.choice("decision", ClosureDecision.class),
                                        in.optional("note", 1000)))),
                        id -> SeeOther.to(closureOf(caseId)).saying("approval.saved"),
                        again -> new ClosureScreens.ApprovalForm(caseId, again));
    }

    @GetMapping("/cases/{caseId}/reopening")
    Screen reopeningForm(@PathVariable CaseId caseId, Form form) {
        return reopening(caseId, filled(form, read.beginReopening(caseId)));
    }

    @PostMapping("/cases/{caseId}/reopening")
    Reply reopen(@PathVariable CaseId caseId, Form form) {
        return form.labelled("reopening")
                .submit(
                        () -> reopen.reopen(form.labelled("reopening")
                                .read(in ->
                                        new ReopenCase.Command(caseId, form.version(), in.required("reason", 1000)))),
                        id -> SeeOther.to(closureOf(caseId)).saying("reopening.saved"),
                        again -> reopening(caseId, again));
    }

    private static Form filled(Form form, AboutCase about) {
        return form.at(about.version()).with("about", about.line());
    }

    private static ClosureScreens.ProposalForm proposing(CaseId caseId, Form form) {
        return new ClosureScreens.ProposalForm(caseId, form.labelled("closure"));
    }

    private static ClosureScreens.ReopeningForm reopening(CaseId caseId, Form form) {
        return new ClosureScreens.ReopeningForm(caseId, form.labelled("reopening"));
    }

    private static String closureOf(CaseId caseId) {
        return "/cases/" + caseId.value() + "/closure";
    }
}
