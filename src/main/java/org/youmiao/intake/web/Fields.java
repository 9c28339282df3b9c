package org.youmiao.intake.web;

import java.util.Map;
import java.util.function.Supplier;
import org.youmiao.kernel.Problem;

/** Names the fields that an act declines by their path in the body that was sent. */
final class Fields {
    private static final String INVALID = "invalid.";

    private Fields() {}

    /** Does the act; what is wrong with one of these fields is told under the path that it has in the body. */
    static <T> T at(Map<String, String> paths, Supplier<T> act) {
        try {
            return act.get();
        } catch (Problem wrong) {
            String field = wrong.field();
            if (field == null || !wrong.type().startsWith(INVALID)) {
                throw wrong;
            }
            throw Problem.invalid(
                    paths.getOrDefault(field, field),
                    wrong.type().substring(INVALID.length()),
                    wrong.arguments().toArray());
        }
    }
}
