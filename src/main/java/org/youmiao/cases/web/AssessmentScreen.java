package org.youmiao.cases.web;

import java.util.List;
import org.youmiao.cases.assessment.AnswerSheet;
import org.youmiao.cases.assessment.AssessmentView;
import org.youmiao.cases.assessment.Difference;
import org.youmiao.cases.assessment.Instrument;
import org.youmiao.cases.assessment.ReadAssessments;
import org.youmiao.cases.assessment.Score;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;

/** One assessment: what was decided, what the score says and why, what changed since the last, and every answer. */
@Template("cases/assessment")
public record AssessmentScreen(ReadAssessments.One one) implements Screen {

    public AssessmentView assessment() {
        return one.assessment();
    }

    public List<String> reasons(Score score, Messages t) {
        ScoreWords words =
                new ScoreWords(assessment().instrument(), assessment().sheet(), t);
        return score.reasons().stream().map(words::sentence).toList();
    }

    public String title(Instrument.Indicator indicator, Messages t) {
        return indicator.title().in(t.language().tag());
    }

    public String answer(Instrument.Indicator indicator, Messages t) {
        AnswerSheet sheet = assessment().sheet();
        return ScoreWords.answer(indicator, sheet.answer(indicator), t);
    }

    /** A changed answer in a line: 上学与学习：由“…”变为“…”. */
    public String change(Difference.Change change, Messages t) {
        Instrument.Indicator indicator =
                assessment().instrument().indicator(change.indicator()).orElseThrow();
        return t.get(
                change.better() ? "assessment.better" : "assessment.worse",
                title(indicator, t),
                ScoreWords.answer(indicator, change.before(), t),
                ScoreWords.answer(indicator, change.now(), t));
    }
}
