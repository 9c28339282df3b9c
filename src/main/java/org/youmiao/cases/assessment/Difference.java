package org.youmiao.cases.assessment;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What changed from the last assessment to this one. Answers are compared only under the same version of the instrument: other
 * questions have other points.
 *
 * @param points  how many points more or fewer, by domain; empty where the versions differ
 * @param changed indicators with another answer than last time, in the order of the questions
 */
public record Difference(Map<Domain, Integer> points, List<Change> changed) {

    /** One indicator's answer then and now. */
    public record Change(String indicator, String before, String now, boolean better) {}

    static Difference between(Instrument instrument, AnswerSheet before, AnswerSheet now) {
        Map<Domain, Integer> points = new EnumMap<>(Domain.class);
        Score then = Score.of(instrument, before);
        Score today = Score.of(instrument, now);
        today.points()
                .forEach((domain, value) ->
                        points.put(domain, value - then.points().getOrDefault(domain, 0)));
        List<Change> changed = instrument.indicators().stream()
                .filter(one -> !before.answer(one).equals(now.answer(one)))
                .map(one -> change(instrument, one, before, now))
                .toList();
        return new Difference(points, changed);
    }

    private static Change change(
            Instrument instrument, Instrument.Indicator indicator, AnswerSheet before, AnswerSheet now) {
        String then = before.answer(indicator);
        String today = now.answer(indicator);
        return new Change(
                indicator.code(),
                then,
                today,
                points(instrument, indicator, today) > points(instrument, indicator, then));
    }

    private static int points(Instrument instrument, Instrument.Indicator indicator, String answer) {
        return indicator.option(answer).map(Instrument.Option::points).orElse(instrument.unknownPoints());
    }
}
