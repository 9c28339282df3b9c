package org.youmiao.cases.visit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.VisitId;
import org.youmiao.cases.read.AboutCase;
import org.youmiao.edge.Form;
import org.youmiao.edge.Input;
import org.youmiao.edge.Reply;
import org.youmiao.edge.Screen;
import org.youmiao.edge.SeeOther;
import org.youmiao.kernel.Shanghai;

/** Recording and amending visits: on a phone, at nine in the evening. */
@Controller
class VisitPages {
    private final VisitDesk desk;
    private final RecordVisit recordVisit;
    private final AmendVisit amendVisit;
    private final VisitsOfCase visits;
    private final Clock clock;

    VisitPages(VisitDesk desk, RecordVisit recordVisit, AmendVisit amendVisit, VisitsOfCase visits, Clock clock) {
        this.desk = desk;
        this.recordVisit = recordVisit;
        this.amendVisit = amendVisit;
        this.visits = visits;
        this.clock = clock;
    }

    @GetMapping("/cases/{caseId}/visits")
    Screen list(@PathVariable CaseId caseId) {
        return new VisitScreens.ListScreen(visits.show(caseId));
    }

    @GetMapping("/cases/{caseId}/visits/new")
    Screen form(@PathVariable CaseId caseId, Form form) {
        AboutCase about = desk.begin(caseId);
        Instant now = clock.instant();
        return visitForm(
                caseId,
                form.with("about", about.line())
                        .with("occurredAt", Shanghai.dateOf(now))
                        .with(
                                "at",
                                now.atZone(Shanghai.ZONE)
                                        .toLocalTime()
                                        .truncatedTo(ChronoUnit.MINUTES)
                                        .toString())
                        .with("outcome", VisitOutcome.MADE.name())
                        .with("place", VisitPlace.HOME.name()));
    }

    @PostMapping("/cases/{caseId}/visits/new")
    Reply record(@PathVariable CaseId caseId, Form form) {
        return form.labelled("visit")
                .submit(
                        () -> recordVisit.record(form.labelled("visit").read(in -> command(caseId, in))),
                        recorded -> recorded(caseId, recorded),
                        again -> visitForm(caseId, again));
    }

    @GetMapping("/cases/{caseId}/visits/{id}/amend")
    Screen amendmentForm(@PathVariable CaseId caseId, @PathVariable VisitId id, Form form) {
        VisitDesk.Amending amending = desk.beginAmending(caseId, id);
        return new VisitScreens.AmendmentForm(
                caseId,
                id,
                amending.visit(),
                form.labelled("amendment").with("about", amending.about().line()));
    }

    @PostMapping("/cases/{caseId}/visits/{id}/amend")
    Reply amend(@PathVariable CaseId caseId, @PathVariable VisitId id, Form form) {
        return form.labelled("amendment")
                .submit(
                        () -> amendVisit.amend(form.labelled("amendment")
                                .read(in -> new AmendVisit.Command(
                                        caseId,
                                        id,
                                        in.choice("part", VisitPart.class),
                                        in.required("text", 2000),
                                        in.required("reason", 500)))),
                        added -> SeeOther.to(visitsOf(caseId)).saying("amendment.saved"),
                        again -> new VisitScreens.AmendmentForm(caseId, id, null, again));
    }

    private static SeeOther recorded(CaseId caseId, RecordVisit.Recorded recorded) {
        SeeOther next = SeeOther.to(visitsOf(caseId));
        String goesOn = recorded.childSeen() ? "" : ".duty-goes-on";
        return recorded.report() == null
                ? next.saying("visit.saved" + goesOn)
                : next.saying("visit.saved-and-reported" + goesOn, recorded.report());
    }

    private static String visitsOf(CaseId caseId) {
        return "/cases/" + caseId.value() + "/visits";
    }

    private static VisitScreens.VisitForm visitForm(CaseId caseId, Form form) {
        return new VisitScreens.VisitForm(caseId, form.labelled("visit"));
    }

    private static RecordVisit.Command command(CaseId caseId, Input in) {
        VisitOutcome outcome = in.choice("outcome", VisitOutcome.class);
        LocalDate on = in.date("occurredAt");
        LocalTime at = in.time("at");
        Set<Met> seen = in.choices("seen", Met.class);
        Encounter encounter = new Encounter(
                outcome,
                outcome == VisitOutcome.ATTEMPTED ? in.choice("attemptReason", AttemptReason.class) : null,
                in.choice("place", VisitPlace.class),
                in.optional("placeNote", 100),
                seen,
                in.yes("seenAlone"));
        Observations observations = new Observations(
                in.optional("childWords", 2000),
                in.optional("living", 1000),
                in.optional("schooling", 1000),
                in.optional("guardianship", 1000),
                in.optional("health", 1000),
                in.optional("mood", 1000),
                in.optional("nextSteps", 1000));
        return new RecordVisit.Command(
                caseId,
                on.atTime(at).atZone(Shanghai.ZONE).toInstant(),
                null,
                encounter,
                observations,
                WorryFields.read(in));
    }
}
