package org.youmiao.intake.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.youmiao.edge.Form;
import org.youmiao.edge.Input;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Reply;
import org.youmiao.edge.Screen;
import org.youmiao.edge.SeeOther;
import org.youmiao.intake.ReportId;
import org.youmiao.intake.read.ReportFile;
import org.youmiao.intake.read.ViewReporter;
import org.youmiao.intake.read.ViewScreening;
import org.youmiao.intake.screening.FeedbackContent;
import org.youmiao.intake.screening.FeedbackMeans;
import org.youmiao.intake.screening.FeedbackResult;
import org.youmiao.intake.screening.PoliceStep;
import org.youmiao.intake.screening.RecordPoliceNotice;
import org.youmiao.intake.screening.TellReporter;
import org.youmiao.kernel.Shanghai;

/** What the unit tells and hears outside: the police, and the reporter. */
@Controller
@RequestMapping("/reports/{id}")
class NoticePages {
    private final ViewScreening view;
    private final ViewReporter reporter;
    private final RecordPoliceNotice police;
    private final TellReporter tell;

    NoticePages(ViewScreening view, ViewReporter reporter, RecordPoliceNotice police, TellReporter tell) {
        this.view = view;
        this.reporter = reporter;
        this.police = police;
        this.tell = tell;
    }

    @GetMapping("/police-notices")
    Screen askPolice(@PathVariable ReportId id, Form form, Messages t) {
        ReportFile file = view.view(id).file();
        return new PoliceScreen(
                id, form.labelled("police").at(file.screening().version()).with("about", Words.about(file, t)));
    }

    @PostMapping("/police-notices")
    Reply police(@PathVariable ReportId id, Form form) {
        return form.labelled("police")
                .submit(
                        () -> police.add(form.read(in -> notice(id, form.version(), in))),
                        recorded -> SeeOther.to("/reports/" + id.value()).saying("police.recorded"),
                        again -> new PoliceScreen(id, again));
    }

    private static RecordPoliceNotice.Command notice(ReportId id, int version, Input in) {
        return new RecordPoliceNotice.Command(
                id,
                version,
                in.choice("step", PoliceStep.class),
                in.date("day").atTime(in.time("time")).atZone(Shanghai.ZONE).toInstant(),
                in.required("policeUnit", 100),
                in.optional("receiptNumber", 60),
                in.optional("note", 1000));
    }

    /** Shows who reported, and asks what that person was told. */
    @GetMapping("/reporter")
    Screen askFeedback(@PathVariable ReportId id, Form form, Messages t) {
        ViewReporter.WithReporter seen = reporter.view(id);
        return new ReporterScreen(
                id,
                seen.reporter(),
                form.labelled("feedback")
                        .at(seen.file().screening().version())
                        .with("about", Words.about(seen.file(), t)));
    }

    /** Declined, the form comes back without the reporter's name: that is one look more. */
    @PostMapping("/reporter")
    Reply feedback(@PathVariable ReportId id, Form form) {
        return form.labelled("feedback")
                .submit(
                        () -> tell.add(form.read(in -> told(id, form.version(), in))),
                        recorded -> SeeOther.to("/reports/" + id.value()).saying("feedback.recorded"),
                        again -> new ReporterScreen(id, null, again));
    }

    private static TellReporter.Command told(ReportId id, int version, Input in) {
        return new TellReporter.Command(
                id,
                version,
                in.choice("result", FeedbackResult.class),
                in.choiceOrNull("means", FeedbackMeans.class),
                in.choices("said", FeedbackContent.class),
                in.date("day").atTime(in.time("time")).atZone(Shanghai.ZONE).toInstant());
    }
}
