package org.youmiao.edge.problems;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.youmiao.edge.Fault;
import org.youmiao.edge.InvalidInput;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Statuses;
import org.youmiao.kernel.Problem;

/**
 * A declined request, whoever declined it: the platform's rules, the web layer, or a mistake in the code. Says nothing that the
 * sender has not a right to know: no value that was sent, no class, no SQL.
 *
 * @param status    the HTTP status
 * @param type      the stable type, such as {@code invalid.required}; its page is {@code /problems/<type>}
 * @param arguments codes, numbers and dates for the sentence
 * @param faults    what is wrong with which field, where fields are the reason
 * @param headers   headers that belong to the status, such as {@code Allow}
 */
record Declined(int status, String type, List<Object> arguments, List<Fault> faults, Map<String, String> headers) {

    static final String SIGN_IN = "refused.sign-in";

    /** Refusals that only say who the caller is not: 401 and not 403. */
    private static final Set<String> UNKNOWN_CALLER = Set.of(SIGN_IN, "refused.sign-in-failed");

    static Declined of(int status, String type, Object... arguments) {
        return new Declined(status, type, List.of(arguments), List.of(), Map.of());
    }

    static Declined of(Problem problem) {
        List<Fault> faults = problem instanceof InvalidInput invalid
                ? invalid.faults()
                : problem.field() == null ? List.of() : List.of(Fault.of(problem));
        if (UNKNOWN_CALLER.contains(problem.type())) {
            return of(401, problem.type()).with(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return new Declined(Statuses.of(problem.kind()), problem.type(), problem.arguments(), faults, Map.of());
    }

    static Declined invalid(List<Fault> faults) {
        return of(new InvalidInput(faults));
    }

    static Declined invalid(String field, String why, Object... arguments) {
        return invalid(List.of(Fault.invalid(field, why, arguments)));
    }

    /** What is said where the web layer gives nothing but a status. */
    static Declined ofStatus(int status) {
        return switch (status) {
            case 401 -> of(401, SIGN_IN).with(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            case 403 -> of(403, "refused.request");
            case 404 -> of(404, "not-found", "page");
            case 405 -> of(405, "method");
            case 406 -> of(406, "not-acceptable");
            case 413 -> of(413, "too-large");
            case 415 -> of(415, "media-type");
            case 503 -> of(503, "busy");
            default -> status >= 400 && status < 500 ? of(status, "request") : of(500, "unexpected");
        };
    }

    Declined with(String header, String value) {
        return new Declined(status, type, arguments, faults, Map.of(header, value));
    }

    Declined with(List<Fault> others) {
        return new Declined(status, type, arguments, others, headers);
    }

    boolean isUnexpected() {
        return status == 500;
    }

    String title(Messages t) {
        return t.get("problem-title." + status);
    }

    String sentence(Messages t) {
        return t.get("problem." + type, arguments.toArray());
    }
}
