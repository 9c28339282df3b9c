package org.youmiao.cases.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.file.ElevateCase;
import org.youmiao.cases.overview.ViewTeam;
import org.youmiao.cases.read.AboutCase;
import org.youmiao.edge.Form;
import org.youmiao.edge.Reply;
import org.youmiao.edge.Screen;
import org.youmiao.edge.SeeOther;
import org.youmiao.intake.ReportId;

/** The county office takes a case up from the station; who came from a report that is to join it goes back there. */
@Controller
@RequestMapping("/cases/{id}/elevation")
class ElevationPages {
    private final ViewTeam team;
    private final ElevateCase elevateCase;

    ElevationPages(ViewTeam team, ElevateCase elevateCase) {
        this.team = team;
        this.elevateCase = elevateCase;
    }

    @GetMapping
    Screen ask(@PathVariable CaseId id, Form form) {
        AboutCase about = team.beginElevating(id);
        return new TeamScreens.ElevationForm(
                id, report(form), form.at(about.version()).with("about", about.line()));
    }

    @PostMapping
    Reply elevate(@PathVariable CaseId id, Form form) {
        ReportId report = report(form);
        return form.labelled("elevation")
                .submit(
                        () -> elevateCase.elevate(form.read(
                                in -> new ElevateCase.Command(id, form.version(), in.required("reason", 1000)))),
                        elevated -> SeeOther.to(new TeamScreens.ElevationForm(id, report, form).back())
                                .saying("elevation.saved"),
                        again -> new TeamScreens.ElevationForm(id, report, again));
    }

    private static @Nullable ReportId report(Form form) {
        return form.read(in -> in.idOrNull("report", ReportId::new));
    }
}
