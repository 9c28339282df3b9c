package org.youmiao.intake.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.youmiao.edge.Form;
import org.youmiao.edge.Input;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Paging;
import org.youmiao.edge.Reply;
import org.youmiao.edge.Screen;
import org.youmiao.edge.SeeOther;
import org.youmiao.intake.Answer;
import org.youmiao.intake.ReportId;
import org.youmiao.intake.ScreeningState;
import org.youmiao.intake.read.ListReports;
import org.youmiao.intake.read.ReportFile;
import org.youmiao.intake.read.ViewReport;
import org.youmiao.intake.report.AddToReport;

/** A unit's reports, one report, and additions to it. */
@Controller
@RequestMapping("/reports")
class ReportPages {
    private final ListReports list;
    private final ViewReport view;
    private final AddToReport add;

    ReportPages(ListReports list, ViewReport view, AddToReport add) {
        this.list = list;
        this.view = view;
        this.add = add;
    }

    @GetMapping
    Screen inbox(
            @RequestParam(required = false) @Nullable Set<ScreeningState> state,
            @RequestParam(defaultValue = "false") boolean urgent,
            @RequestParam(defaultValue = "false") boolean everyUnit,
            Paging paging) {
        var filter = new ListReports.Filter(state == null ? Set.of() : state, urgent, everyUnit);
        ListReports.Found found = list.list(false, filter, paging);
        return found.own()
                ? new MyReportsScreen(found.rows())
                : new InboxScreen(filter, found.rows(), found.wholeCounty());
    }

    @GetMapping("/{id}")
    Screen show(@PathVariable ReportId id, Form form) {
        ReportFile file = view.view(id);
        return file.unit() ? ReportScreen.of(file) : new OwnReportScreen(file);
    }

    @GetMapping("/{id}/addition")
    Screen askAddition(@PathVariable ReportId id, Form form, Messages t) {
        return new AdditionScreen(id, form.labelled("addition").with("about", Words.about(view.view(id), t)));
    }

    @PostMapping("/{id}/addition")
    Reply addition(@PathVariable ReportId id, Form form) {
        return form.labelled("addition")
                .submit(
                        () -> add.add(form.read(in -> addition(id, in))),
                        added -> SeeOther.to("/reports/" + id.value()).saying("addition.done"),
                        again -> new AdditionScreen(id, again));
    }

    private static AddToReport.Command addition(ReportId id, Input in) {
        return new AddToReport.Command(
                id, in.required("text", 4000), in.yes("dangerNow"), in.choiceOrNull("policeCalled", Answer.class));
    }
}
