package org.youmiao.intake.web;

import java.util.function.Supplier;
import org.youmiao.kernel.Problem;

/** Names the fields of a part of a body by their path in the whole: {@code newChild.name}. */
final class Fields {
    private static final String INVALID = "invalid.";

    private Fields() {}

    /** Reads the part; what is wrong with a field of it is told under the part's name. */
    static <T> T within(String part, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Problem wrong) {
            String field = wrong.field();
            if (field == null || !wrong.type().startsWith(INVALID)) {
                throw wrong;
            }
            throw Problem.invalid(
                    part + "." + field,
                    wrong.type().substring(INVALID.length()),
                    wrong.arguments().toArray());
        }
    }
}
