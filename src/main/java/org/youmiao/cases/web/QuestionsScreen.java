package org.youmiao.cases.web;

import java.util.ArrayList;
import java.util.List;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.assessment.AnswerSheet;
import org.youmiao.cases.assessment.AssessmentView;
import org.youmiao.cases.assessment.Domain;
import org.youmiao.cases.assessment.Instrument;
import org.youmiao.cases.assessment.ReadAssessments;
import org.youmiao.edge.Form;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Option;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Tab;
import org.youmiao.edge.Template;

/**
 * The questions of one domain.
 *
 * @param part which domain
 * @param form what was answered; carries the instrument, what the case is about and how the last assessment answered
 */
@Template("cases/questions")
public record QuestionsScreen(CaseId id, Instrument instrument, Domain part, Form form) implements Screen {

    static QuestionsScreen of(ReadAssessments.Desk desk, Domain part, Form form) {
        Form filled = form.with("about", desk.frame().line())
                .with("instrument", desk.instrument().code())
                .with("instrumentVersion", desk.instrument().version());
        AssessmentView draft = desk.draft();
        AnswerSheet sheet = draft == null ? AnswerSheet.EMPTY : draft.sheet();
        if (draft != null) {
            filled = filled.at(draft.version())
                    .with("notes." + part, sheet.notes().get(part));
        }
        for (Instrument.Part one : desk.instrument().domains()) {
            filled = filled.with("answered." + one.code(), Long.toString(sheet.answered(one)));
        }
        for (Instrument.Indicator indicator : desk.instrument().part(part).indicators()) {
            filled = filled.with(name(indicator), sheet.answers().get(indicator.code()));
            if (desk.last() != null) {
                filled = filled.with(
                        "last." + indicator.code(), desk.last().sheet().answer(indicator));
            }
        }
        return new QuestionsScreen(desk.frame().id(), desk.instrument(), part, filled);
    }

    public Instrument.Part questions() {
        return instrument.part(part);
    }

    public static String name(Instrument.Indicator indicator) {
        return "answers." + indicator.code();
    }

    /** The answers to choose from, "not known yet" last. */
    public List<Option> options(Instrument.Indicator indicator, Messages t) {
        List<Option> options = new ArrayList<>();
        indicator
                .options()
                .forEach(option -> options.add(
                        Option.of(option.code(), option.text().in(t.language().tag()))));
        options.add(Option.of(Instrument.UNKNOWN, t.get("assessment.unknown")));
        return options;
    }

    /** What the last assessment answered; an empty text if there was none. */
    public String last(Instrument.Indicator indicator, Messages t) {
        String answer = form.value("last." + indicator.code());
        return answer.isEmpty() ? "" : t.get("assessment.last-time", ScoreWords.answer(indicator, answer, t));
    }

    /** The domains and the decision, as pages to go to; what is not saved yet is saved by the buttons. */
    public List<Tab> steps(Messages t) {
        String path = "/cases/" + id.value() + "/assessments/";
        List<Tab> steps = new ArrayList<>();
        for (Instrument.Part one : instrument.domains()) {
            String answered = form.value("answered." + one.code());
            String count = t.get(
                    "assessment.step",
                    one.title().in(t.language().tag()),
                    answered.isEmpty() ? "0" : answered,
                    one.indicators().size());
            steps.add(new Tab(count, path + "draft?part=" + one.code(), one.code() == part, null));
        }
        steps.add(new Tab(t.get("assessment.decision"), path + "decision", false, null));
        return steps;
    }
}
