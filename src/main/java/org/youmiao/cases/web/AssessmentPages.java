package org.youmiao.cases.web;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.GuardianshipGrade;
import org.youmiao.cases.RiskLevel;
import org.youmiao.cases.assessment.AssessmentId;
import org.youmiao.cases.assessment.CarryOutAssessment;
import org.youmiao.cases.assessment.Decision;
import org.youmiao.cases.assessment.Domain;
import org.youmiao.cases.assessment.Instrument;
import org.youmiao.cases.assessment.Instruments;
import org.youmiao.cases.assessment.ReadAssessments;
import org.youmiao.edge.Form;
import org.youmiao.edge.Reply;
import org.youmiao.edge.Screen;
import org.youmiao.edge.SeeOther;
import org.youmiao.kernel.Problem;

/** Assessing: one domain a page, each saved when one goes on; then the score and the decision. */
@Controller
class AssessmentPages {
    private final ReadAssessments reading;
    private final CarryOutAssessment assessments;
    private final Instruments instruments;

    AssessmentPages(ReadAssessments reading, CarryOutAssessment assessments, Instruments instruments) {
        this.reading = reading;
        this.assessments = assessments;
        this.instruments = instruments;
    }

    @GetMapping("/cases/{id}/assessments")
    Screen all(@PathVariable CaseId id) {
        return new AssessmentsScreen(reading.all(id));
    }

    @GetMapping("/cases/{id}/assessments/{assessment}")
    Screen one(@PathVariable CaseId id, @PathVariable AssessmentId assessment) {
        return new AssessmentScreen(reading.one(id, assessment));
    }

    @GetMapping("/cases/{id}/assessments/draft")
    Screen ask(@PathVariable CaseId id, @RequestParam(defaultValue = "CHILD") Domain part, Form form) {
        ReadAssessments.Desk desk = reading.desk(id);
        return QuestionsScreen.of(desk, part, form);
    }

    @PostMapping("/cases/{id}/assessments/draft")
    Reply answer(@PathVariable CaseId id, @RequestParam Domain part, Form form) {
        return form.submit(
                () -> assessments.carryOut(new CarryOutAssessment.Command(
                        id, form.versionOrNull(), Names.indexed(form, "answers"), notes(form), null)),
                saved -> next(id, part, form),
                again -> new QuestionsScreen(id, instrument(again), part, again));
    }

    @GetMapping("/cases/{id}/assessments/decision")
    Screen decision(@PathVariable CaseId id, Form form) {
        return DecisionScreen.of(reading.desk(id), form);
    }

    @PostMapping("/cases/{id}/assessments/decision")
    Reply decide(@PathVariable CaseId id, Form form) {
        Form labelled = form.labelled("assessment");
        return labelled.submit(
                () -> assessments.carryOut(labelled.read(in -> new CarryOutAssessment.Command(
                        id,
                        form.versionOrNull(),
                        Map.of(),
                        Map.of(),
                        new Decision(
                                in.choice("level", RiskLevel.class),
                                in.choice("grade", GuardianshipGrade.class),
                                in.required("summary", 4000),
                                in.optional("reason", 1000))))),
                saved -> SeeOther.to("/cases/" + id.value() + "/assessments/"
                                + saved.id().value())
                        .saying("assessment.saved"),
                again -> new DecisionScreen(id, instrument(again), again));
    }

    private static Map<Domain, String> notes(Form form) {
        Map<Domain, String> notes = new EnumMap<>(Domain.class);
        Names.indexed(form, "notes").forEach((domain, note) -> notes.put(domain(domain), note));
        return notes;
    }

    private static Domain domain(String code) {
        try {
            return Domain.valueOf(code);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("notes", "choice");
        }
    }

    private Instrument instrument(Form form) {
        return instruments
                .find(form.value("instrument"), form.value("instrumentVersion"))
                .orElseThrow(() -> Problem.invalid("instrument", "choice"));
    }

    /** After the last domain comes the decision; who stops for today goes back to the case. */
    private static SeeOther next(CaseId id, Domain part, Form form) {
        String path = "/cases/" + id.value() + "/assessments";
        if (form.value("do").equals("stop")) {
            return SeeOther.to(path).saying("assessment.draft-saved");
        }
        return part == Domain.ENVIRONMENT
                ? SeeOther.to(path + "/decision")
                : SeeOther.to(path + "/draft?part=" + Domain.values()[part.ordinal() + 1]);
    }
}
