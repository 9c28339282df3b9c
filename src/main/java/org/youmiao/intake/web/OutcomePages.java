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
import org.youmiao.intake.read.ReportFile;
import org.youmiao.intake.read.ViewReport;
import org.youmiao.intake.read.ViewScreening;
import org.youmiao.intake.screening.ConfirmNoAction;
import org.youmiao.intake.screening.ScreenReport;

/** What becomes of a report, in the browser: one page for each outcome. */
@Controller
@RequestMapping("/reports/{id}/screening")
class OutcomePages {
    private final ViewScreening view;
    private final ViewReport proposals;
    private final ScreenReport screen;
    private final ConfirmNoAction confirm;
    private final AreaOptions areas;

    OutcomePages(
            ViewScreening view, ViewReport proposals, ScreenReport screen, ConfirmNoAction confirm, AreaOptions areas) {
        this.view = view;
        this.proposals = proposals;
        this.screen = screen;
        this.confirm = confirm;
        this.areas = areas;
    }

    /** For a child who is registered, the address names it; else the form is filled with what was told. */
    @GetMapping("/opening")
    Screen askOpening(@PathVariable ReportId id, Form form, Messages t) {
        ViewScreening.ToScreen seen = view.view(id);
        Form about = DecisionForms.about(seen.file(), form, t);
        boolean registered = !form.value("child").isEmpty();
        Form filled = registered
                ? DecisionForms.withMatch(seen, about, t)
                : DecisionForms.withTold(seen.file().facts(), about);
        return new DecisionScreen(id, Kind.OPENING, filled, areas.all());
    }

    @PostMapping("/opening")
    Reply open(@PathVariable ReportId id, Form form) {
        return DecisionForms.labelled(form)
                .submit(
                        () -> screen.decide(form.read(in -> DecisionForms.opening(id, form.version(), in))),
                        decision -> SeeOther.to("/cases/" + decision.caseId()).saying("screening.opened"),
                        again(id, Kind.OPENING));
    }

    @GetMapping("/joining")
    Screen askJoining(@PathVariable ReportId id, Form form, Messages t) {
        ViewScreening.ToScreen seen = view.view(id);
        Form about = DecisionForms.about(seen.file(), form, t);
        return new DecisionScreen(id, Kind.JOINING, DecisionForms.withMatch(seen, about, t), List.of());
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
        return about(id, Kind.HANDING_OVER, view.view(id).file(), form, t);
    }

    @PostMapping("/handing-over")
    Reply handOver(@PathVariable ReportId id, Form form) {
        return DecisionForms.labelled(form)
                .submit(
                        () -> screen.decide(form.read(in -> DecisionForms.handingOver(id, form.version(), in))),
                        decision -> toReport(id).saying("screening.handed-over"),
                        again(id, Kind.HANDING_OVER));
    }

    @GetMapping("/no-action")
    Screen askNoAction(@PathVariable ReportId id, Form form, Messages t) {
        return about(id, Kind.NO_ACTION, view.view(id).file(), form, t);
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
        return ConfirmationScreen.of(proposals.viewProposal(id), form, t);
    }

    @PostMapping("/confirmation")
    Reply confirm(@PathVariable ReportId id, Form form) {
        return DecisionForms.labelled(form)
                .submit(
                        () -> confirm.decide(form.read(in -> new ConfirmNoAction.Command(
                                id, form.version(), in.yes("agreed"), in.optional("reason", 1000)))),
                        version -> toReport(id).saying("screening.second-person"),
                        again -> new ConfirmationScreen(id, again));
    }

    private static SeeOther toReport(ReportId id) {
        return SeeOther.to("/reports/" + id.value());
    }

    private DecisionScreen about(ReportId id, Kind kind, ReportFile file, Form form, Messages t) {
        return new DecisionScreen(id, kind, DecisionForms.about(file, form, t), List.of());
    }

    private Function<Form, DecisionScreen> again(ReportId id, Kind kind) {
        return form -> new DecisionScreen(id, kind, form, areas.all());
    }
}
