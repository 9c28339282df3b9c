package org.youmiao.edge.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long, how great and how many a field of a body may be, and which words are declined always, from {@code
 * openapi/bounds.json}. The rules themselves stand in the commands, where pages meet them too; a test sends what lies beyond each
 * bound to the real API.
 */
@Component
class Bounds implements OpenApiCustomizer {
    private final Map<String, Map<String, Bound>> bounds;

    Bounds(JsonMapper json) {
        try (InputStream in = new ClassPathResource("openapi/bounds.json").getInputStream()) {
            bounds = json.readValue(in, new TypeReference<Map<String, Map<String, Bound>>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Bound(
            @Nullable Integer maxLength,
            @Nullable Integer maxItems,
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal maximum,
            @Nullable List<String> without) {}

    @Override
    public void customise(OpenAPI api) {
        bounds.forEach((name, fields) -> {
            Schema<?> schema = api.getComponents().getSchemas().get(name);
            if (schema != null && schema.getProperties() != null) {
                fields.forEach(
                        (field, bound) -> apply(bound, schema.getProperties().get(field)));
            }
        });
    }

    private static void apply(Bound bound, @Nullable Schema<?> field) {
        if (field == null) {
            return;
        }
        field.setMaxLength(bound.maxLength());
        field.setMaxItems(bound.maxItems());
        if (bound.minimum() != null) {
            limit(field, bound);
        }
        if (bound.without() != null) {
            leaveOut(field, bound.without());
        }
    }

    /** A number that may be missing is a limited number or null; limits beside two types are misread by some clients. */
    private static void limit(Schema<?> field, Bound bound) {
        boolean mayBeNull = field.getTypes() != null && field.getTypes().contains("null");
        Schema<?> number = mayBeNull ? typed("integer") : field;
        number.setMinimum(bound.minimum());
        number.setMaximum(bound.maximum());
        if (mayBeNull) {
            field.setTypes(null);
            field.setFormat(null);
            field.setAnyOf(List.of(number, typed("null")));
        }
    }

    private static Schema<?> typed(String type) {
        return new JsonSchema().types(new LinkedHashSet<>(Set.of(type)));
    }

    private static <T> void leaveOut(Schema<T> field, List<String> words) {
        List<T> offered = new ArrayList<>(field.getEnum());
        offered.removeIf(word -> words.contains(String.valueOf(word)));
        field.setEnum(offered);
    }
}
