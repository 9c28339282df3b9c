package org.youmiao.cases.assessment;

import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Text;

/**
 * What was answered so far, and what was seen and heard.
 *
 * @param answers code of the answer by code of the indicator
 * @param notes   observations by domain, in the worker's words
 */
public record AnswerSheet(SortedMap<String, String> answers, Map<Domain, String> notes) {
    public static final AnswerSheet EMPTY = new AnswerSheet(new TreeMap<>(), Map.of());
    private static final int LONGEST_NOTE = 2000;

    /** The sheet with these answers and notes added or replaced; an empty text takes one away. */
    public AnswerSheet with(Map<String, String> moreAnswers, Map<Domain, String> moreNotes) {
        SortedMap<String, String> answersNow = new TreeMap<>(answers);
        moreAnswers.forEach((indicator, answer) -> put(answersNow, indicator, answer));
        Map<Domain, String> notesNow = new EnumMap<>(Domain.class);
        notesNow.putAll(notes);
        moreNotes.forEach((domain, note) -> put(notesNow, domain, note));
        return new AnswerSheet(answersNow, notesNow);
    }

    private static <K> void put(Map<K, String> map, K key, String value) {
        if (value.isBlank()) {
            map.remove(key);
        } else {
            map.put(key, value.strip());
        }
    }

    /**
     * Whether the instrument knows all these indicators and answers.
     *
     * @throws Problem {@code invalid.choice} naming the indicator as {@code answers.C01}, or what a note cannot hold
     */
    void check(Instrument instrument) {
        answers.forEach((code, answer) -> {
            Instrument.Indicator indicator =
                    instrument.indicator(code).orElseThrow(() -> Problem.invalid("answers", "choice"));
            if (!answer.equals(Instrument.UNKNOWN) && indicator.option(answer).isEmpty()) {
                throw Problem.invalid("answers." + code, "choice");
            }
        });
        notes.forEach((domain, note) -> Text.required("notes." + domain, note, LONGEST_NOTE));
    }

    /** How many indicators of the domain have an answer. */
    public long answered(Instrument.Part part) {
        return part.indicators().stream()
                .filter(indicator -> answers.containsKey(indicator.code()))
                .count();
    }

    /** The answer to this indicator; not known yet where there is none. */
    public String answer(Instrument.Indicator indicator) {
        return answers.getOrDefault(indicator.code(), Instrument.UNKNOWN);
    }

    /** Whether every indicator has an answer, {@link Instrument#UNKNOWN} included. */
    public boolean isComplete(Instrument instrument) {
        return instrument.indicators().stream().allMatch(indicator -> answers.containsKey(indicator.code()));
    }
}
