package org.youmiao.cases.web;

import org.youmiao.cases.assessment.AnswerSheet;
import org.youmiao.cases.assessment.Instrument;
import org.youmiao.cases.assessment.Score;
import org.youmiao.edge.Messages;

/** Puts the reasons of a score into sentences. */
record ScoreWords(Instrument instrument, AnswerSheet sheet, Messages t) {

    String sentence(Score.Reason reason) {
        return switch (reason) {
            case Score.ByTotal by -> t.get("score.by-total", by.points(), by.most(), by.level());
            case Score.ByWeakDomain by ->
                t.get("score.by-weak-domain", by.domain(), by.points(), by.below(), by.level());
            case Score.ByRedLine by ->
                t.get("score.by-red-line", title(by.indicator()), answer(by.indicator()), by.level());
            case Score.ByGuardianship by -> t.get("score.by-guardianship", by.points(), by.most(), by.grade());
            case Score.ByGuardianshipAnswer by ->
                t.get("score.by-guardianship-answer", title(by.indicator()), answer(by.indicator()), by.grade());
        };
    }

    private String title(String indicator) {
        return instrument
                .indicator(indicator)
                .orElseThrow()
                .title()
                .in(t.language().tag());
    }

    private String answer(String indicator) {
        Instrument.Indicator one = instrument.indicator(indicator).orElseThrow();
        return answer(one, sheet.answer(one), t);
    }

    /** The words of an answer. */
    static String answer(Instrument.Indicator indicator, String code, Messages t) {
        return indicator
                .option(code)
                .map(option -> option.text().in(t.language().tag()))
                .orElseGet(() -> t.get("assessment.unknown"));
    }
}
