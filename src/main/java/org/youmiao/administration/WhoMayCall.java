package org.youmiao.administration;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.youmiao.access.Permission;
import org.youmiao.access.Role;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says in the description of each operation who may call it. Which permission the act behind an endpoint requires is known to
 * the bytecode only; a test of the access matrix keeps {@code openapi/permissions.json} equal to it.
 */
@Component
class WhoMayCall implements OpenApiCustomizer {
    private final Map<String, Permission> permissions;

    WhoMayCall(JsonMapper json) {
        try (InputStream in = new ClassPathResource("openapi/permissions.json").getInputStream()) {
            permissions = json.readValue(in, new TypeReference<Map<String, Permission>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void customise(OpenAPI api) {
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    Permission permission = permissions.get(method + " " + path);
                    if (permission != null) {
                        operation.setDescription(described(operation) + sentence(permission));
                    }
                }));
    }

    private static String described(Operation operation) {
        return operation.getDescription() == null ? "" : operation.getDescription() + "\n\n";
    }

    private static String sentence(Permission permission) {
        String roles = Arrays.stream(Role.values())
                .filter(role -> !role.ways(permission).isEmpty())
                .map(role -> "`" + role + "`")
                .collect(Collectors.joining(", "));
        return "Permission `%s`: %s, each within its reach.".formatted(permission, roles);
    }
}
