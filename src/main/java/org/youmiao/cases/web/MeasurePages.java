package org.youmiao.cases.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.plan.MeasureId;
import org.youmiao.cases.plan.ReadPlans;
import org.youmiao.cases.plan.SettleMeasure;
import org.youmiao.edge.Form;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Reply;
import org.youmiao.edge.Screen;
import org.youmiao.edge.SeeOther;

/** Saying what became of a measure. */
@Controller
@RequestMapping("/cases/{id}/measures/{measure}")
class MeasurePages {
    private final ReadPlans reading;
    private final SettleMeasure settling;

    MeasurePages(ReadPlans reading, SettleMeasure settling) {
        this.reading = reading;
        this.settling = settling;
    }

    @GetMapping
    Screen ask(@PathVariable CaseId id, @PathVariable MeasureId measure, Form form, Messages t) {
        return MeasureScreen.of(reading.measure(id, measure), t, form);
    }

    @PostMapping
    Reply settle(@PathVariable CaseId id, @PathVariable MeasureId measure, Form sent) {
        Form form = sent.labelled("measure");
        return form.submit(
                () -> settling.settle(form.read(in -> new SettleMeasure.Command(
                        id,
                        measure,
                        form.version(),
                        in.choice("outcome", SettleMeasure.Outcome.class),
                        in.optional("note", 1000)))),
                version -> SeeOther.to("/cases/" + id.value() + "/plan").saying("measure.saved"),
                again -> new MeasureScreen(id, again));
    }
}
