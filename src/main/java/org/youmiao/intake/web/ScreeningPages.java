package org.youmiao.intake.web;

import static org.youmiao.intake.web.DecisionScreen.Kind;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.youmiao.edge.Form;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Reply;
import org.youmiao.edge.Screen;
import org.youmiao.edge.SeeOther;
import org.youmiao.intake.ReportId;
import org.youmiao.intake.read.ViewScreening;
import org.youmiao.intake.screening.PassOnCause;
import org.youmiao.intake.screening.PassOnReport;
import org.youmiao.intake.screening.RecordReceipt;
import org.youmiao.intake.screening.TakeUpReport;

/** Screening in the browser: the report beside its possible matches, who screens it, and which unit. */
@Controller
@RequestMapping("/reports/{id}/screening")
class ScreeningPages {
    private final ViewScreening view;
    private final TakeUpReport takeUp;
    private final PassOnReport passOn;
    private final RecordReceipt receipt;
    private final AreaOptions areas;

    ScreeningPages(
            ViewScreening view, TakeUpReport takeUp, PassOnReport passOn, RecordReceipt receipt, AreaOptions areas) {
        this.view = view;
        this.takeUp = takeUp;
        this.passOn = passOn;
        this.receipt = receipt;
        this.areas = areas;
    }

    @GetMapping
    Screen show(@PathVariable ReportId id, Form form) {
        return ScreeningScreens.of(view.view(id), form, areas);
    }

    /** If a colleague was faster, the answer offers to go on in that one's place. */
    @PostMapping("/taking-up")
    Reply takeUp(@PathVariable ReportId id, Form form) {
        return DecisionForms.labelled(form)
                .submit(
                        () -> takeUp.takeUp(
                                form.read(in -> new TakeUpReport.Command(id, form.version(), in.yes("takeOver")))),
                        version -> SeeOther.to("/reports/" + id.value() + "/screening")
                                .saying("screening.taken-up"),
                        again -> new DecisionScreen(id, Kind.TAKING_UP, again, List.of()));
    }

    @GetMapping("/passing-on")
    Screen askPassingOn(@PathVariable ReportId id, Form form, Messages t) {
        Form about = DecisionForms.about(view.view(id).file(), form, t);
        return new DecisionScreen(id, Kind.PASSING_ON, about, areas.all());
    }

    @PostMapping("/passing-on")
    Reply passOn(@PathVariable ReportId id, Form form) {
        return DecisionForms.labelled(form)
                .submit(
                        () -> passOn.passOn(form.read(in -> new PassOnReport.Command(
                                id,
                                form.version(),
                                in.choice("cause", PassOnCause.class),
                                in.areaOrNull("area"),
                                in.optional("reason", 1000)))),
                        passed -> SeeOther.to("/reports").saying("screening.passed-on"),
                        again -> new DecisionScreen(id, Kind.PASSING_ON, again, areas.all()));
    }

    @GetMapping("/receipt")
    Screen askReceipt(@PathVariable ReportId id, Form form, Messages t) {
        Form about = DecisionForms.about(view.view(id).file(), form, t);
        return new DecisionScreen(id, Kind.RECEIPT, about, List.of());
    }

    @PostMapping("/receipt")
    Reply receipt(@PathVariable ReportId id, Form form) {
        return DecisionForms.labelled(form)
                .submit(
                        () -> receipt.record(form.read(
                                in -> new RecordReceipt.Command(id, form.version(), in.required("receiptNumber", 60)))),
                        version -> SeeOther.to("/reports/" + id.value()).saying("screening.receipt-recorded"),
                        again -> new DecisionScreen(id, Kind.RECEIPT, again, List.of()));
    }
}
