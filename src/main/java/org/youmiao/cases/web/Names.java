package org.youmiao.cases.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.youmiao.cases.plan.MeasureView;
import org.youmiao.edge.Form;
import org.youmiao.edge.Option;

/**
 * Names that a form carries along unseen, so that it can come back with its faults without a second look at the record. They are
 * for showing only: what is sent back is never taken for true.
 */
final class Names {
    private static final String SEPARATOR = "|";

    private Names() {}

    /** The form with options to choose from, under a name of its own. */
    static Form carry(Form form, String name, List<Option> options) {
        return form.withAll(
                name,
                options.stream()
                        .map(option -> option.value() + SEPARATOR + option.label())
                        .toList());
    }

    /** Measures, each with what is done. */
    static List<Option> ofMeasures(List<MeasureView> measures) {
        return measures.stream()
                .map(measure -> Option.of(measure.id().value().toString(), measure.what()))
                .toList();
    }

    /** The options that the form carries. */
    static List<Option> carried(Form form, String name) {
        return form.values(name).stream()
                .filter(text -> text.contains(SEPARATOR))
                .map(text -> Option.of(
                        text.substring(0, text.indexOf(SEPARATOR)), text.substring(text.indexOf(SEPARATOR) + 1)))
                .toList();
    }

    /** The fields {@code prefix.key} of a form, by key. */
    static Map<String, String> indexed(Form form, String prefix) {
        Map<String, String> found = new LinkedHashMap<>();
        form.typed().forEach((name, values) -> {
            if (name.startsWith(prefix + ".") && !values.isEmpty()) {
                found.put(name.substring(prefix.length() + 1), values.getFirst());
            }
        });
        return found;
    }
}
