package org.youmiao.intake.web;

import static org.youmiao.intake.web.DecisionScreen.Kind;

import java.util.List;
import java.util.function.Function;
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
import org.youmiao.intake.screening.ConfirmNoAction;
import org.youmiao.intake.screening.ScreenReport;

/** What becomes of a report, in the browser: one page for each outcome. */
@Controller
@RequestMapping("/reports/{id}/screening")
class OutcomePages {
    private final ViewScreening view;
    private final ScreenReport screen;
    private final ConfirmNoAction confirm;
    private final ScreensAgain screens;
    private final AreaOptions areas;

    OutcomePages(
            ViewScreening view, ScreenReport screen, ConfirmNoAction confirm, ScreensAgain screens, AreaOptions areas) {
        this.view = view;
        this.screen = screen;
        this.confirm = confirm;
        this.screens = screens;
        this.areas = areas;
    }

    /** For a child who is registered, the address names it; else the form is filled with what was told. */
    @GetMapping("/opening")
    Screen askOpening(@PathVariable ReportId id, Form form, Messages t) {
        boolean registered = !form.value("child").isEmpty();
        ViewScreening.ToOpen seen = view.toOpen(id, DecisionForms.chosen(form), null, null);
        Form about = DecisionForms.about(seen.file(), form, t);
        Form filled = registered ? about : DecisionForms.withTold(seen.file().facts(), about);
        return OpeningScreen.of(id, seen, filled, areas, t);
    }

    @PostMapping("/opening")
    Reply open(@PathVariable ReportId id, Form form, Messages t) {
        return DecisionForms.labelled(form)
                .submit(
                        () -> screen.decide(form.read(in -> DecisionForms.opening(id, form.version(), in))),
                        decision -> SeeOther.to("/cases/" + decision.caseId()).saying("screening.opened"),
                        again -> screens.opening(id, again, t));
    }

    @GetMapping("/joining")
    Screen askJoining(@PathVariable ReportId id, Form form, Messages t) {
        ViewScreening.ToScreen seen = view.view(id);
        Form about = DecisionForms.about(seen.file(), form, t);
        return new DecisionScreen(id, Kind.JOINING, DecisionForms.withMatch(seen.children(), about, t), List.of());
    }

    @PostMapping("/joining")
    Reply join(@PathVariable ReportId id, Form form) {
        return DecisionForms.labelled(form)
                .submit(
                        () -> screen.decide(form.read(in -> DecisionForms.joining(id, form.version(), in))),
                        decision -> SeeOther.to("/cases/" + decision.caseId()).saying("screening.joined"),
                        again(id, Kind.JOINING));
    }

    @GetMapping("/handing-over")
    Screen askHandingOver(@PathVariable ReportId id, Form form, Messages t) {
        ViewScreening.ToHandOver seen = view.toHandOver(id);
        return ScreensAgain.handingOver(id, seen, DecisionForms.about(seen.file(), form, t));
    }

    @PostMapping("/handing-over")
    Reply handOver(@PathVariable ReportId id, Form form) {
        return DecisionForms.labelled(form)
                .submit(
                        () -> screen.decide(form.read(in -> DecisionForms.handingOver(id, form.version(), in))),
                        decision -> toReport(id).saying("screening.handed-over"),
                        again -> screens.handingOver(id, again));
    }

    @GetMapping("/no-action")
    Screen askNoAction(@PathVariable ReportId id, Form form, Messages t) {
        Form about = DecisionForms.about(view.view(id).file(), form, t);
        return new DecisionScreen(id, Kind.NO_ACTION, about, List.of());
    }

    @PostMapping("/no-action")
    Reply noAction(@PathVariable ReportId id, Form form) {
        return DecisionForms.labelled(form)
                .submit(
                        () -> screen.decide(form.read(in -> DecisionForms.noAction(id, form.version(), in))),
                        decision -> toReport(id).saying("screening.proposed"),
                        again(id, Kind.NO_ACTION));
    }

    @GetMapping("/confirmation")
    Screen askConfirmation(@PathVariable ReportId id, Form form, Messages t) {
        return ConfirmationScreen.of(view.viewProposal(id), form, areas, t);
    }

    @PostMapping("/confirmation")
    Reply confirm(@PathVariable ReportId id, Form form, Messages t) {
        return DecisionForms.labelled(form)
                .submit(
                        () -> confirm.decide(form.read(in -> new ConfirmNoAction.Command(
                                id, form.version(), in.yes("agreed"), in.optional("reason", 1000)))),
                        version -> toReport(id).saying("screening.second-person"),
                        again -> screens.confirmation(id, again, t));
    }

    private static SeeOther toReport(ReportId id) {
        return SeeOther.to("/reports/" + id.value());
    }

    private static Function<Form, DecisionScreen> again(ReportId id, Kind kind) {
        return form -> new DecisionScreen(id, kind, form, List.of());
    }
}
