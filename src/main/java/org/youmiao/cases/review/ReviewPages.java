package org.youmiao.cases.review;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.plan.MeasureId;
import org.youmiao.cases.plan.Voice;
import org.youmiao.edge.Form;
import org.youmiao.edge.Input;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Reply;
import org.youmiao.edge.Screen;
import org.youmiao.edge.SeeOther;

/** Reviewing a case; afterwards the page opens on which what was concluded is done. */
@Controller
class ReviewPages {
    private static final int LONGEST = 2000;

    private final ReadReviews reading;
    private final RecordReview recording;

    ReviewPages(ReadReviews reading, RecordReview recording) {
        this.reading = reading;
        this.recording = recording;
    }

    @GetMapping("/cases/{caseId}/reviews")
    Screen list(@PathVariable CaseId caseId) {
        return new ReviewScreens.ListScreen(reading.show(caseId));
    }

    @GetMapping("/cases/{caseId}/reviews/new")
    Screen ask(@PathVariable CaseId caseId, Form form, Messages t) {
        return ReviewScreens.ReviewForm.of(reading.begin(caseId), t, form.labelled("case-review"));
    }

    @PostMapping("/cases/{caseId}/reviews/new")
    Reply record(@PathVariable CaseId caseId, Form sent) {
        Form form = sent.labelled("case-review");
        return form.submit(
                () -> {
                    RecordReview.Command command = form.read(in -> command(caseId, in));
                    recording.record(command);
                    return command.conclusion();
                },
                conclusion -> SeeOther.to("/cases/" + caseId.value() + conclusion.page())
                        .saying("case-review.saved"),
                again -> new ReviewScreens.ReviewForm(caseId, again));
    }

    private static RecordReview.Command command(CaseId caseId, Input in) {
        return new RecordReview.Command(
                caseId,
                in.date("reviewedOn"),
                in.rows(
                        "measures",
                        row -> new RecordReview.Look(row.id("measure", MeasureId::new), row.optional("remark", 1000))),
                voice(in, "child"),
                voice(in, "guardian"),
                in.choice("conclusion", ReviewConclusion.class),
                in.required("note", LONGEST));
    }

    private static Voice voice(Input in, String whose) {
        return new Voice(in.optional(whose, LONGEST), in.optional(whose + "NotAsked", LONGEST));
    }
}
