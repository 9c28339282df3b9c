package org.youmiao.cases.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.RiskLevel;
import org.youmiao.cases.assessment.AnswerSheet;
import org.youmiao.cases.assessment.AssessmentView;
import org.youmiao.cases.assessment.Domain;
import org.youmiao.cases.assessment.Instrument;
import org.youmiao.cases.assessment.ReadAssessments;
import org.youmiao.cases.assessment.Score;
import org.youmiao.edge.Form;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Option;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;

/**
 * The score with its reasons, and the worker's decision.
 *
 * @param form carries the answers, so that the score can be shown again beside a fault
 */
@Template("cases/decision")
public record DecisionScreen(CaseId id, Instrument instrument, Form form) implements Screen {

    static DecisionScreen of(ReadAssessments.Desk desk, Form form) {
        Form filled = form.labelled("assessment")
                .with("about", desk.frame().line())
                .with("instrument", desk.instrument().code())
                .with("instrumentVersion", desk.instrument().version());
        for (RiskLevel level : RiskLevel.values()) {
            filled = filled.with("words." + level, desk.frame().words(level));
        }
        AssessmentView draft = desk.draft();
        if (draft != null) {
            filled = filled.at(draft.version());
            for (Map.Entry<String, String> answer : draft.sheet().answers().entrySet()) {
                filled = filled.with("answers." + answer.getKey(), answer.getValue());
            }
            Score score = draft.score();
            if (score != null) {
                filled = filled.with("level", score.level().name())
                        .with("grade", score.grade().name());
            }
        }
        return new DecisionScreen(desk.frame().id(), desk.instrument(), filled);
    }

    private AnswerSheet sheet() {
        return AnswerSheet.EMPTY.with(Names.indexed(form, "answers"), Map.of());
    }

    /** What the answers are worth; none while some are missing. */
    public @Nullable Score score() {
        return sheet().isComplete(instrument) ? Score.of(instrument, sheet()) : null;
    }

    /** Domains in which answers are missing, with how many. */
    public List<String> missing(Messages t) {
        return instrument.domains().stream()
                .filter(part -> sheet().answered(part) < part.indicators().size())
                .map(part -> t.get(
                        "assessment.missing",
                        part.title().in(t.language().tag()),
                        part.indicators().size() - sheet().answered(part)))
                .toList();
    }

    /** The first domain in which answers are missing. */
    public Domain firstMissing() {
        return instrument.domains().stream()
                .filter(part -> sheet().answered(part) < part.indicators().size())
                .map(Instrument.Part::code)
                .findFirst()
                .orElse(Domain.CHILD);
    }

    public List<String> reasons(Messages t) {
        ScoreWords words = new ScoreWords(instrument, sheet(), t);
        return Objects.requireNonNull(score()).reasons().stream()
                .map(words::sentence)
                .toList();
    }

    /** The levels, by the names that this county gives them. */
    public List<Option> levels(Messages t) {
        return Arrays.stream(RiskLevel.values())
                .map(level -> {
                    String words = form.value("words." + level);
                    return Option.of(level.name(), words.isEmpty() ? t.label(level) : words);
                })
                .toList();
    }
}
