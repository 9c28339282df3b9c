package org.youmiao.edge.problems;

import jakarta.validation.ConstraintViolationException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.youmiao.edge.Fault;
import org.youmiao.kernel.Id;
import org.youmiao.kernel.Problem;

/** Tells every failure as one of the platform's problems. */
final class Translation {
    private static final String WHOLE_REQUEST = "request";

    private Translation() {}

    static Declined of(Throwable failure) {
        return switch (failure) {
            case Problem problem -> Declined.of(problem);
            case HttpMessageNotReadableException unreadable -> JsonFaults.of(unreadable);
            case BindException bound -> Declined.invalid(ValidationFaults.of(bound));
            case HandlerMethodValidationException invalid -> Declined.invalid(ValidationFaults.of(invalid));
            case ConstraintViolationException invalid -> Declined.invalid(ValidationFaults.of(invalid));
            case MethodArgumentTypeMismatchException mismatch -> mismatch(mismatch);
            case MissingServletRequestParameterException missing ->
                Declined.invalid(missing.getParameterName(), "required");
            case MissingRequestHeaderException missing -> missingHeader(missing);
            case HttpRequestMethodNotSupportedException method -> method(method);
            case HttpMediaTypeNotSupportedException media -> mediaType(media);
            case InvalidParameterException malformed -> malformedParameters(malformed);
            case RequestRejectedException rejected -> Declined.invalid("path", "encoding");
            case AccessDeniedException denied -> Declined.ofStatus(403);
            case AuthenticationException unknown -> Declined.ofStatus(401);
            case OptimisticLockingFailureException beaten -> Declined.of(Problem.stale("record"));
            case DuplicateKeyException beaten -> Declined.of(409, "conflict");
            case PessimisticLockingFailureException waited -> Declined.of(503, "busy");
            case TransientDataAccessException passing -> Declined.of(503, "busy");
            case CannotCreateTransactionException full -> Declined.of(503, "busy");
            case ErrorResponse known -> Declined.ofStatus(known.getStatusCode().value());
            default -> causedBy(failure);
        };
    }

    /** A conversion or a constructor may have wrapped the problem that explains it. */
    private static Declined causedBy(Throwable failure) {
        Problem problem = problemIn(failure);
        if (problem != null) {
            return Declined.of(problem);
        }
        return isBeyondStorage(failure) ? Declined.invalid(WHOLE_REQUEST, "format") : Declined.ofStatus(500);
    }

    /** The last resort: the database cannot hold a value (SQLSTATE class 22), which a check in front of it should have said. */
    private static boolean isBeyondStorage(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException found
                    && String.valueOf(found.getSQLState()).startsWith("22")) {
                return true;
            }
        }
        return false;
    }

    static @Nullable Problem problemIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            }
        }
        return null;
    }

    /** The field is called as the sender calls it; why it is wrong, the value's own type knows best. */
    private static Declined mismatch(MethodArgumentTypeMismatchException mismatch) {
        Problem problem = problemIn(mismatch);
        if (problem == null) {
            return Declined.invalid(mismatch.getName(), expected(mismatch.getRequiredType()));
        }
        if (problem.kind() != Problem.Kind.INVALID) {
            return Declined.of(problem);
        }
        return Declined.invalid(List.of(new Fault(mismatch.getName(), problem.type(), problem.arguments())));
    }

    /** What the sender should have sent, as a code. */
    static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "format";
        }
        if (type == UUID.class || Id.class.isAssignableFrom(type)) {
            return "uuid";
        }
        if (type.isEnum()) {
            return "choice";
        }
        if (type == LocalDate.class) {
            return "date";
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return "time";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "boolean";
        }
        boolean number = type.isPrimitive() || Number.class.isAssignableFrom(type);
        return number ? "number" : "format";
    }

    /** A change without the version that it is meant for is not tried (RFC 6585 §3). */
    private static Declined missingHeader(MissingRequestHeaderException missing) {
        String header = missing.getHeaderName();
        return header.equals(HttpHeaders.IF_MATCH)
                ? Declined.of(428, "precondition-required")
                : Declined.invalid(header, "required");
    }

    private static Declined method(HttpRequestMethodNotSupportedException method) {
        String[] supported = method.getSupportedMethods();
        Declined declined = Declined.ofStatus(405);
        return supported == null ? declined : declined.with(HttpHeaders.ALLOW, String.join(", ", supported));
    }

    private static Declined mediaType(HttpMediaTypeNotSupportedException media) {
        String accepted =
                media.getSupportedMediaTypes().stream().map(MediaType::toString).collect(Collectors.joining(", "));
        return Declined.ofStatus(415).with(HttpHeaders.ACCEPT, accepted);
    }

    /** Tomcat refuses to read the parameters: too long, or not what percent-encoding and UTF-8 allow. */
    private static Declined malformedParameters(InvalidParameterException malformed) {
        return malformed.getErrorCode() == 413 ? Declined.ofStatus(413) : Declined.invalid(WHOLE_REQUEST, "encoding");
    }
}
