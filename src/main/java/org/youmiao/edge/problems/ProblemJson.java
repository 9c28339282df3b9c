package org.youmiao.edge.problems;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youmiao.edge.Messages;

/**
 * A problem as callers of the API get it (RFC 9457).
 *
 * @param type     where the problem is described: {@code /problems/<code>}; stable, compare this
 * @param title    what sort of problem it is, in the caller's language
 * @param status   the HTTP status
 * @param detail   the sentence for this occurrence
 * @param field    the field that is wrong, if one is: a path into the body, or the name of a parameter or header
 * @param errors   everything that is wrong, if fields are
 * @param incident the number under which an unexpected failure is found in the log
 */
@Schema(name = ProblemJson.SCHEMA)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemJson(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String field,
        List<FieldProblem> errors,
        @Nullable String incident) {
    /** Its name in the description of the API. */
    public static final String SCHEMA = "Problem";

    /**
     * One field that is wrong.
     *
     * @param field  as the problem's own
     * @param type   where this sort of fault is described
     * @param detail the sentence for it
     */
    @Schema(name = "FieldProblem")
    public record FieldProblem(@Nullable String field, String type, String detail) {}

    static ProblemJson of(Declined declined, Messages t, @Nullable String incident) {
        List<FieldProblem> errors = declined.faults().stream()
                .map(fault -> new FieldProblem(fault.field(), address(fault.type()), fault.sentence(t)))
                .toList();
        return new ProblemJson(
                address(declined.type()),
                declined.title(t),
                declined.status(),
                declined.sentence(t),
                errors.isEmpty() ? null : errors.getFirst().field(),
                errors,
                incident);
    }

    private static String address(String type) {
        return "/problems/" + type;
    }
}
