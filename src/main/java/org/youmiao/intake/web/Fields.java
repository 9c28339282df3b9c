package org.youmiao.intake.web;

import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.youmiao.kernel.Problem;

/** Names the fields of a part of a body by their path in the whole: {@code newChild.name}. */
final class Fields {
    private static final String INVALID = "invalid.";

    private Fields() {}

    /** Reads the part; what is wrong with a field of it is told under the part's name. */
    static <T> T within(String part, Supplier<T> reading) {
        return told(reading, field -> part + "." + field);
    }

    /** Does the act; what is wrong with one of these fields is told under the path that it has in the body. */
    static <T> T at(Map<String, String> paths, Supplier<T> act) {
        return told(act, field -> paths.getOrDefault(field, field));
    }

    private static <T> T told(Supplier<T> doing, UnaryOperator<String> path) {
        try {
            return doing.get();
        } catch (Problem wrong) {
            String field = wrong.field();
            if (field == null || !wrong.type().startsWith(INVALID)) {
                throw wrong;
            }
            throw Problem.invalid(
                    path.apply(field),
                    wrong.type().substring(INVALID.length()),
                    wrong.arguments().toArray());
        }
    }
}
