package org.youmiao;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;

/**
 * A page or call with the permission of its act.
 *
 * @param permission of the one act that the handler does; none for what is open to everyone
 */
record Endpoint(String method, String path, Optional<Permission> permission) {
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.youmiao");

    /** All of the platform, by address. */
    static List<Endpoint> all(RequestMappingHandlerMapping mappings) {
        List<Endpoint> endpoints = new ArrayList<>();
        mappings.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith("org.youmiao")) {
                endpoints.addAll(of(info, handler));
            }
        });
        endpoints.sort(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::method));
        return endpoints;
    }

    private static List<Endpoint> of(RequestMappingInfo info, HandlerMethod handler) {
        return info.getPatternValues().stream()
                .flatMap(path -> info.getMethodsCondition().getMethods().stream()
                        .map(method -> new Endpoint(method.name(), path, permission(handler.getMethod()))))
                .toList();
    }

    private static Optional<Permission> permission(Method handler) {
        return CODE.get(handler.getDeclaringClass()).getMethods().stream()
                .filter(method -> method.reflect().equals(handler))
                .flatMap(method -> Stream.concat(
                        method.getMethodCallsFromSelf().stream()
                                .flatMap(call -> call.getTarget().resolveMember().stream()),
                        method.getMethodReferencesFromSelf().stream()
                                .flatMap(reference -> reference.getTarget().resolveMember().stream())))
                .filter(target -> target instanceof JavaMethod && target.isAnnotatedWith(Requires.class))
                .map(target -> target.getAnnotationOfType(Requires.class).value())
                .findFirst();
    }
}
