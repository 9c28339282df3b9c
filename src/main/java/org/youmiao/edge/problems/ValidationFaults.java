package org.youmiao.edge.problems;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.youmiao.edge.Fault;
import org.youmiao.kernel.Problem;

/** Tells what Bean Validation and Spring's binding found in the platform's own codes. */
final class ValidationFaults {
    private ValidationFaults() {}

    static List<Fault> of(BindException bound) {
        return bound.getAllErrors().stream().map(ValidationFaults::of).toList();
    }

    static List<Fault> of(HandlerMethodValidationException invalid) {
        List<Fault> faults = new ArrayList<>();
        for (ParameterValidationResult result : invalid.getParameterValidationResults()) {
            String parameter = result.getMethodParameter().getParameterName();
            for (MessageSourceResolvable error : result.getResolvableErrors()) {
                faults.add(
                        error instanceof ObjectError inBody
                                ? of(inBody)
                                : fault(name(parameter), result.unwrap(error, ConstraintViolation.class)));
            }
        }
        return faults;
    }

    static List<Fault> of(ConstraintViolationException invalid) {
        return invalid.getConstraintViolations().stream()
                .map(violation -> fault(lastOf(violation.getPropertyPath()), violation))
                .toList();
    }

    private static Fault of(ObjectError error) {
        String field = error instanceof FieldError inField ? inField.getField() : error.getObjectName();
        if (error.contains(ConstraintViolation.class)) {
            return fault(field, error.unwrap(ConstraintViolation.class));
        }
        if (!error.contains(TypeMismatchException.class)) {
            return Fault.invalid(field, "format");
        }
        TypeMismatchException mismatch = error.unwrap(TypeMismatchException.class);
        Problem problem = Translation.problemIn(mismatch);
        return problem == null
                ? Fault.invalid(field, Translation.expected(mismatch.getRequiredType()))
                : new Fault(field, problem.type(), problem.arguments());
    }

    private static Fault fault(String field, ConstraintViolation<?> violation) {
        Annotation rule = violation.getConstraintDescriptor().getAnnotation();
        return switch (rule) {
            case Size size when size.min() <= 1 && size.max() == Integer.MAX_VALUE -> Fault.invalid(field, "required");
            case Size size
            when violation.getInvalidValue() instanceof CharSequence text && text.length() > size.max() ->
                Fault.invalid(field, "too-long", size.max());
            case Size size -> Fault.invalid(field, "size", size.min(), size.max());
            case Min min -> Fault.invalid(field, "at-least", min.value());
            case Max max -> Fault.invalid(field, "at-most", max.value());
            default -> Fault.invalid(field, code(rule));
        };
    }

    private static String code(Annotation rule) {
        return switch (rule.annotationType().getSimpleName()) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            case "Past", "PastOrPresent" -> "in-future";
            case "Future", "FutureOrPresent" -> "in-past";
            default -> "format";
        };
    }

    private static String lastOf(Path path) {
        String name = path.toString();
        return name.substring(name.indexOf('.') + 1);
    }

    private static String name(@Nullable String parameter) {
        return parameter == null ? "request" : parameter;
    }
}
