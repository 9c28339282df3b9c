package org.youmiao.cases.closure;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.visit.WorryFields;
import org.youmiao.edge.Form;
import org.youmiao.edge.Input;
import org.youmiao.edge.Reply;
import org.youmiao.edge.Screen;
import org.youmiao.edge.SeeOther;
import org.youmiao.kernel.Shanghai;

/** Recording how a child fares after its case was closed. */
@Controller
class FollowUpPages {
    private final ReadClosure read;
    private final RecordFollowUp recordFollowUp;
    private final Clock clock;

    FollowUpPages(ReadClosure read, RecordFollowUp recordFollowUp, Clock clock) {
        this.read = read;
        this.recordFollowUp = recordFollowUp;
        this.clock = clock;
    }

    @GetMapping("/cases/{caseId}/follow-up")
    Screen form(@PathVariable CaseId caseId, Form form) {
        Instant now = clock.instant();
        return followUp(
                caseId,
                form.with("about", read.beginFollowingUp(caseId).line())
                        .with("occurredAt", Shanghai.dateOf(now))
                        .with(
                                "at",
                                now.atZone(Shanghai.ZONE)
                                        .toLocalTime()
                                        .truncatedTo(ChronoUnit.MINUTES)
                                        .toString()));
    }

    @PostMapping("/cases/{caseId}/follow-up")
    Reply record(@PathVariable CaseId caseId, Form form) {
        return form.labelled("follow-up")
                .submit(
                        () -> recordFollowUp.record(form.labelled("follow-up").read(in -> command(caseId, in))),
                        recorded -> recorded(caseId, recorded),
                        again -> followUp(caseId, again));
    }

    /** Whoever was on the team for the follow-up that was done finds the case no more. */
    private static SeeOther recorded(CaseId caseId, RecordFollowUp.Recorded recorded) {
        SeeOther next = SeeOther.to(recorded.stillFinds() ? "/cases/" + caseId.value() + "/closure" : "/worklist");
        String goesOn = recorded.onceMore() ? ".once-more" : "";
        return recorded.report() == null
                ? next.saying("follow-up.saved" + goesOn)
                : next.saying("follow-up.saved-and-reported" + goesOn, recorded.report());
    }

    private static ClosureScreens.FollowUpForm followUp(CaseId caseId, Form form) {
        return new ClosureScreens.FollowUpForm(caseId, form.labelled("follow-up"));
    }

    private static RecordFollowUp.Command command(CaseId caseId, Input in) {
        return new RecordFollowUp.Command(
                caseId,
                in.date("occurredAt")
                        .atTime(in.time("at"))
                        .atZone(Shanghai.ZONE)
                        .toInstant(),
                null,
                new FollowUp.Finding(
                        in.choice("means", FollowUpMeans.class),
                        in.choice("result", FollowUpResult.class),
                        in.yes("childMet"),
                        in.required("note", 2000),
                        in.yes("onceMore")),
                WorryFields.read(in));
    }
}
