package org.youmiao.edge.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.BeanUtils;
import org.springframework.core.Nullness;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;
import org.youmiao.edge.Cursor;
import org.youmiao.edge.ETag;
import org.youmiao.edge.IdempotencyKey;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.CountyCode;
import org.youmiao.kernel.Id;
import tools.jackson.databind.JsonNode;

/**
 * Describes records as they travel: an identifier or a code is one text, and what the compiler knows about null says which fields
 * are always there.
 */
@Component
class RecordSchemas implements ModelConverter {
    RecordSchemas() {
        // A cursor is one parameter, and not an object whose parts are parameters.
        SpringDocUtils.getConfig().addSimpleTypesForParameterObject(Cursor.class);
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        JavaType java = Json31.mapper().constructType(type.getType());
        Class<?> raw = java == null ? Object.class : java.getRawClass();
        Schema<?> text = text(raw);
        if (text != null) {
            return text;
        }
        Schema<?> schema = others.hasNext() ? others.next().resolve(type, context, others) : null;
        if (raw.isRecord() && schema != null) {
            Schema<?> model = model(schema, context.getDefinedModels());
            if (model != null && model.getProperties() != null) {
                describe(raw, model);
            }
        }
        return schema;
    }

    static Schema<?> idempotencyKey() {
        return string().minLength(1).maxLength(100).example("0198c9a4-2b1c-7e58-a2d4-5b8c3f6e7a10");
    }

    private static @Nullable Schema<?> text(Class<?> type) {
        if (Id.class.isAssignableFrom(type) && type.isRecord()) {
            return string().format("uuid");
        }
        if (type == AreaCode.class) {
            return string().pattern("^\\d{12}$").example("511781109002");
        }
        if (type == CountyCode.class) {
            return string().pattern("^\\d{6}$").example("511781");
        }
        if (type == ETag.class) {
            return string().example("\"7\"");
        }
        if (type == IdempotencyKey.class) {
            return idempotencyKey();
        }
        if (JsonNode.class.isAssignableFrom(type)) {
            return typed("object");
        }
        return type == Cursor.class ? string() : null;
    }

    private static Schema<?> string() {
        return typed("string");
    }

    /** The set of types stays open: the library adds and removes some. */
    private static Schema<?> typed(String type) {
        return new JsonSchema().types(new LinkedHashSet<>(Set.of(type)));
    }

    private static @Nullable Schema<?> model(Schema<?> schema, Map<String, Schema> defined) {
        String reference = schema.get$ref();
        return reference == null ? schema : defined.get(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static void describe(Class<?> type, Schema<?> model) {
        Constructor<?> constructor = BeanUtils.getResolvableConstructor(type);
        boolean leavesOut = type.isAnnotationPresent(JsonInclude.class);
        List<String> always = new ArrayList<>();
        for (Parameter component : constructor.getParameters()) {
            Schema<?> property = (Schema<?>) model.getProperties().get(component.getName());
            if (property == null) {
                continue;
            }
            exemplify(property);
            if (property.getDescription() == null && property.get$ref() == null) {
                property.setDescription(explained(component));
            }
            explainWords(property, type(component));
            if (Nullness.forParameter(component) == Nullness.NULLABLE) {
                model.getProperties().put(component.getName(), orNull(property));
            } else if (!leavesOut || !Collection.class.isAssignableFrom(component.getType())) {
                always.add(component.getName());
            }
        }
        model.setRequired(always.isEmpty() ? null : always);
    }

    /** What the type of a field says of it; for a collection, the type of what is in it. */
    private static @Nullable String explained(Parameter component) {
        Class<?> type = type(component);
        boolean ours = type.getName().startsWith("org.youmiao.");
        String comment = ours ? TypeComments.of(type) : "";
        return comment.isEmpty() ? null : comment;
    }

    /** The type of a field; of a collection, the type of what is in it. */
    private static Class<?> type(Parameter component) {
        return ResolvableType.forType(component.getParameterizedType())
                .as(Collection.class)
                .getGeneric(0)
                .resolve(component.getType());
    }

    /** Behind what a field says, what each of its words means. */
    private static void explainWords(Schema<?> property, Class<?> type) {
        String meanings = property.get$ref() == null ? TypeComments.ofConstants(type) : "";
        if (!meanings.isEmpty()) {
            String said = property.getDescription();
            property.setDescription(said == null ? meanings : said + "\n" + meanings);
        }
    }

    private static void exemplify(Schema<?> property) {
        if (property.getExample() != null || property.getFormat() == null) {
            return;
        }
        switch (property.getFormat()) {
            case "uuid" -> property.setExample("0198c9a4-2b1c-7e58-a2d4-5b8c3f6e7a10");
            case "date" -> property.setExample("2026-11-09");
            case "date-time" -> property.setExample("2026-11-09T10:02:00Z");
            default -> {}
        }
    }

    /** One of a set of words stays that, beside null: as a further type it would still have to be one of the words. */
    private static Schema<?> orNull(Schema<?> property) {
        if (property.get$ref() != null || property.getEnum() != null) {
            Schema<?> either = new JsonSchema();
            either.setDescription(property.getDescription());
            property.setDescription(null);
            either.addAnyOfItem(property);
            either.addAnyOfItem(typed("null"));
            return either;
        }
        property.addType("null");
        return property;
    }
}
