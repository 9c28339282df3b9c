package org.youmiao.edge.guard;

import java.lang.reflect.Constructor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.youmiao.edge.Cursor;
import org.youmiao.edge.ETag;
import org.youmiao.kernel.Id;
import org.youmiao.kernel.Problem;

/** Paths, parameters and headers give typed values: {@code @PathVariable CaseId id}. */
@Configuration(proxyBeanMethods = false)
class Converters implements WebMvcConfigurer {
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(new IdConverter());
        registry.addConverter(String.class, Cursor.class, Cursor::parse);
        registry.addConverter(String.class, ETag.class, ETag::parse);
        registry.addConverter(String.class, UUID.class, Converters::uuid);
        registry.addConverter(String.class, LocalDate.class, Days::day);
        registry.addConverter(String.class, Instant.class, Days::instant);
    }

    /** Only the full form of 36 characters, so that one record has one address. */
    private static UUID uuid(String text) {
        if (text.length() != 36) {
            throw Problem.invalid("id", "uuid");
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw Problem.invalid("id", "uuid");
        }
    }

    /** Any record that implements {@link Id}. */
    private static final class IdConverter implements ConditionalGenericConverter {
        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(String.class, Id.class));
        }

        @Override
        public boolean matches(TypeDescriptor source, TypeDescriptor target) {
            return target.getType().isRecord();
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            if (source == null) {
                return null;
            }
            Constructor<?> constructor = BeanUtils.getResolvableConstructor(to.getType());
            return BeanUtils.instantiateClass(constructor, uuid((String) source));
        }
    }
}
