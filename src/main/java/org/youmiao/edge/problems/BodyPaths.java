package org.youmiao.edge.problems;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.youmiao.edge.Fault;

/**
 * Names a field as the sender of a JSON body knows it. An act says which of its facts is wrong ({@code childWords}) and knows of
 * no body; where exactly one part of the body has a field of that name, the caller is told its path ({@code
 * observations.childWords}). What is the name of a field at the top, or of a parameter or header, stays as it is, and so does what
 * is a path already; a field that several parts have, or that stands in a list, is named by who reads the body
 * ({@link org.youmiao.kernel.Problem#under}).
 */
final class BodyPaths {
    private static final Pattern FIRST_STEP = Pattern.compile("[^.\\[]+");

    private BodyPaths() {}

    static Declined in(HttpServletRequest request, Declined declined) {
        if (!(request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod handler)) {
            return declined;
        }
        if (declined.status() == 404 && declined.faults().isEmpty()) {
            return missing(handler, declined);
        }
        MethodParameter body = body(handler);
        return body == null
                ? declined
                : declined.with(declined.faults().stream()
                        .map(fault -> isOfParameter(handler, fault) ? fault : placed(body.getParameterType(), fault))
                        .toList());
    }

    /** What is not there is named by the part of the address, or the field of the body, that names it. */
    private static Declined missing(HandlerMethod handler, Declined declined) {
        String type = declined.arguments().isEmpty() ? "" : declined.arguments().getFirst() + "Id";
        String inBody = Stream.ofNullable(body(handler))
                .flatMap(body -> components(body.getParameterType()))
                .filter(component -> component.getType().getSimpleName().equalsIgnoreCase(type))
                .map(RecordComponent::getName)
                .findFirst()
                .orElse(null);
        List<MethodParameter> address = Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(PathVariable.class))
                .toList();
        String field = address.stream()
                .filter(parameter ->
                        parameter.getParameterType().getSimpleName().equalsIgnoreCase(type))
                .map(parameter -> parameter.getParameter().getName())
                .findFirst()
                .or(() -> Optional.ofNullable(inBody))
                .or(() -> address.reversed().stream()
                        .map(parameter -> parameter.getParameter().getName())
                        .findFirst())
                .orElse(null);
        return field == null
                ? declined
                : declined.with(List.of(new Fault(field, declined.type(), declined.arguments())));
    }

    private static @Nullable MethodParameter body(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .findFirst()
                .orElse(null);
    }

    private static boolean isOfParameter(HandlerMethod handler, Fault fault) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameter().getName().equals(fault.field()));
    }

    private static Fault placed(Class<?> body, Fault fault) {
        String field = fault.field();
        String path = field == null ? null : path(body, field);
        return path == null ? fault : fault.under(path);
    }

    /** The one part of the body that has the field; none where the body itself has it, or where it is not plain. */
    private static @Nullable String path(Class<?> body, String field) {
        Matcher step = FIRST_STEP.matcher(field);
        if (!step.lookingAt() || has(body, step.group())) {
            return null;
        }
        List<String> paths = paths(body, "", step.group()).toList();
        return paths.size() == 1 ? paths.getFirst() : null;
    }

    private static Stream<String> paths(Class<?> type, String prefix, String name) {
        return parts(type).flatMap(part -> {
            String path = prefix + part.getName();
            Stream<String> here = has(part.getType(), name) ? Stream.of(path) : Stream.empty();
            return Stream.concat(here, paths(part.getType(), path + ".", name));
        });
    }

    private static boolean has(Class<?> type, String name) {
        return components(type).anyMatch(component -> component.getName().equals(name));
    }

    /** Records in records; none holds itself. */
    private static Stream<RecordComponent> parts(Class<?> type) {
        return components(type).filter(component -> component.getType().isRecord());
    }

    private static Stream<RecordComponent> components(Class<?> type) {
        return type.isRecord() ? Arrays.stream(type.getRecordComponents()) : Stream.empty();
    }
}
