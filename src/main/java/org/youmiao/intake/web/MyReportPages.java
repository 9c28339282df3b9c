package org.youmiao.intake.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.youmiao.edge.Form;
import org.youmiao.edge.Paging;
import org.youmiao.edge.Reply;
import org.youmiao.edge.Screen;
import org.youmiao.edge.SeeOther;
import org.youmiao.intake.read.ListReports;
import org.youmiao.intake.report.BeginReport;
import org.youmiao.intake.report.ReceiveReport;

/** For everyone who may report: a new report, and the own ones. */
@Controller
class MyReportPages {
    private final BeginReport begin;
    private final ReceiveReport receive;
    private final ListReports list;
    private final AreaOptions areas;

    MyReportPages(BeginReport begin, ReceiveReport receive, ListReports list, AreaOptions areas) {
        this.begin = begin;
        this.receive = receive;
        this.list = list;
        this.areas = areas;
    }

    @GetMapping("/my-reports")
    Screen mine(Paging paging) {
        return new MyReportsScreen(
                list.list(true, ListReports.Filter.OPEN, paging).rows());
    }

    @GetMapping("/my-reports/new")
    Screen ask(Form form) {
        return new NewReportScreen(NewReportForm.blank(form, begin.begin()), areas.all());
    }

    @PostMapping("/my-reports/new")
    Reply send(Form form) {
        return NewReportForm.labelled(form)
                .submit(
                        () -> receive.receive(form.read(NewReportForm::read)),
                        receipt -> SeeOther.to("/reports/" + receipt.id().value())
                                .saying("report.received", receipt.number()),
                        again -> new NewReportScreen(again, areas.all()));
    }
}
