package org.youmiao.edge;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youmiao.kernel.Problem;

/**
 * One thing that is wrong with what was sent.
 *
 * @param field     the field's name as the sender knows it, or {@code null} if it is about the whole
 * @param type      the stable type of the problem, such as {@code invalid.required}
 * @param arguments codes, numbers and dates for the sentence; never the offending value
 */
public record Fault(@Nullable String field, String type, List<Object> arguments) {
    private static final String INVALID = "invalid.";

    /** A field's value has the wrong form; {@code why} as in {@link Problem#invalid}. */
    public static Fault invalid(String field, String why, Object... arguments) {
        return new Fault(field, INVALID + why, List.of(arguments));
    }

    public static Fault of(Problem problem) {
        return new Fault(problem.field(), problem.type(), problem.arguments());
    }

    /** The same fault, found in the part at this path; one that is about the whole stays as it is. */
    public Fault under(String path) {
        return field == null ? this : new Fault(path + "." + field, type, arguments);
    }

    /** The general sentence for this type of problem. */
    public String sentence(Messages t) {
        return t.get("problem." + type, arguments.toArray());
    }

    /** The sentence that a form has for this problem of this field ({@code report.childName.required}), else the general one. */
    String sentence(Messages t, String labelKey) {
        String own = ownKey(labelKey);
        return t.has(own) ? t.get(own, arguments.toArray()) : sentence(t);
    }

    /** As {@link #sentence(Messages, String)}, but understood away from its field: the general sentence follows the label. */
    String standingAlone(Messages t, String labelKey) {
        if (t.has(ownKey(labelKey)) || !t.has(labelKey)) {
            return sentence(t, labelKey);
        }
        return t.get("form.fault-of-field", t.get(labelKey), sentence(t));
    }

    private String ownKey(String labelKey) {
        return labelKey + "." + (type.startsWith(INVALID) ? type.substring(INVALID.length()) : type);
    }
}
