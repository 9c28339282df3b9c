package org.youmiao.edge.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts beside each operation what is sent and what comes back, from {@code openapi/<operationId>.json} with its two members
 * {@code request} and {@code answer}. A test sends each request to the real API and holds both against the description.
 */
@Component
@Order(1)
class Examples implements OpenApiCustomizer {
    private final JsonMapper json;

    Examples(JsonMapper json) {
        this.json = json;
    }

    private record Example(
            @Nullable Object request, @Nullable Object answer) {}

    @Override
    public void customise(OpenAPI api) {
        api.getPaths()
                .values()
                .forEach(path -> path.readOperations().forEach(operation -> {
                    Example example = read(operation.getOperationId());
                    if (example != null) {
                        add(operation, example);
                    }
                }));
    }

    private static void add(Operation operation, Example example) {
        if (operation.getRequestBody() != null) {
            put(operation.getRequestBody().getContent(), example.request());
        }
        operation.getResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                put(response.getContent(), example.answer());
            }
        });
    }

    private static void put(@Nullable Content content, @Nullable Object example) {
        if (content != null && example != null) {
            content.values().forEach(media -> media.setExample(example));
        }
    }

    private @Nullable Example read(String operation) {
        ClassPathResource file = new ClassPathResource("openapi/" + operation + ".json");
        if (!file.exists()) {
            return null;
        }
        try (InputStream in = file.getInputStream()) {
            Map<?, ?> read = json.readValue(in, Map.class);
            return new Example(read.get("request"), read.get("answer"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
