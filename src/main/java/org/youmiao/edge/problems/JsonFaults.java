package org.youmiao.edge.problems;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.youmiao.edge.Fault;
import org.youmiao.kernel.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Tells why a JSON body could not be read, naming the field where the reader had come to one. */
final class JsonFaults {
    private static final String BODY = "body";
    private static final Pattern NAMEABLE = Pattern.compile("[A-Za-z][A-Za-z0-9_.\\[\\]-]{0,99}");

    private JsonFaults() {}

    static Declined of(HttpMessageNotReadableException unreadable) {
        if (!(unreadable.getCause() instanceof JacksonException found)) {
            return Declined.invalid(BODY, "required");
        }
        String field = field(found);
        Problem problem = Translation.problemIn(found);
        if (problem != null) {
            return Declined.invalid(
                    List.of(new Fault(under(field, problem.field(), found), problem.type(), problem.arguments())));
        }
        return Declined.invalid(field, why(found));
    }

    private static String why(JacksonException found) {
        return switch (found) {
            case StreamConstraintsException limit -> "json-limit";
            case UnrecognizedPropertyException unknown -> "unknown-field";
            case InvalidNullException missing -> "required";
            case InvalidFormatException format -> Translation.expected(format.getTargetType());
            case MismatchedInputException mismatch when isMissing(mismatch) -> "required";
            case MismatchedInputException whole when whole.getPath().isEmpty() -> "json";
            case MismatchedInputException mismatch -> Translation.expected(mismatch.getTargetType());
            default -> "json";
        };
    }

    /** A required property that is not there is reported by Jackson in words only. */
    private static boolean isMissing(MismatchedInputException mismatch) {
        String words = mismatch.getOriginalMessage();
        return words.startsWith("Missing required creator property") || words.startsWith("No content to map");
    }

    /** A part names one of its fields; a value of one text calls itself {@code area} or the like, and the sender knows its place. */
    private static String under(String field, @Nullable String own, JacksonException found) {
        if (own == null) {
            return field;
        }
        if (field.equals(BODY)) {
            return own;
        }
        return found instanceof ValueInstantiationException part
                        && isFieldOf(part.getType().getRawClass(), own)
                ? field + "." + own
                : field;
    }

    private static boolean isFieldOf(Class<?> type, String name) {
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(component -> component.getName().equals(name));
    }

    private static String field(JacksonException found) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : found.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return NAMEABLE.matcher(path).matches() ? path.toString() : BODY;
    }
}
