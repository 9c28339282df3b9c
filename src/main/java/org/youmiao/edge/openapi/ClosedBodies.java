package org.youmiao.edge.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** A field that no body knows is declined, and the description says so; answers may gain fields, and stay open. */
@Component
class ClosedBodies implements OpenApiCustomizer {
    private static final String SCHEMAS = "#/components/schemas/";

    @Override
    public void customise(OpenAPI api) {
        Set<String> closed = new HashSet<>();
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .filter(operation -> operation.getRequestBody() != null)
                .flatMap(operation -> operation.getRequestBody().getContent().values().stream())
                .forEach(media -> close(media.getSchema(), api.getComponents().getSchemas(), closed));
    }

    @SuppressWarnings("rawtypes")
    private static void close(@Nullable Schema<?> schema, Map<String, Schema> all, Set<String> closed) {
        if (schema == null) {
            return;
        }
        String reference = schema.get$ref();
        if (reference != null) {
            String name = reference.substring(SCHEMAS.length());
            if (closed.add(name)) {
                close(all.get(name), all, closed);
            }
            return;
        }
        if (schema.getProperties() != null) {
            schema.setAdditionalProperties(false);
        }
        parts(schema).forEach(part -> close(part, all, closed));
    }

    @SuppressWarnings("rawtypes")
    private static List<Schema> parts(Schema<?> schema) {
        List<Schema> parts = new ArrayList<>();
        if (schema.getProperties() != null) {
            parts.addAll(schema.getProperties().values());
        }
        if (schema.getAnyOf() != null) {
            parts.addAll(schema.getAnyOf());
        }
        if (schema.getItems() != null) {
            parts.add(schema.getItems());
        }
        return parts;
    }
}
