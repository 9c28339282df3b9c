package org.youmiao.county;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import org.springframework.util.ClassUtils;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Id;

/** How the platform's own words are stored: typed identifiers as uuid, areas as text, and what the rooms add. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcRepositories(basePackages = "org.youmiao", considerNestedRepositories = true)
class JdbcMapping extends AbstractJdbcConfiguration {
    private final ObjectProvider<ColumnConverters> rooms;

    JdbcMapping(ObjectProvider<ColumnConverters> rooms) {
        this.rooms = rooms;
    }

    @Override
    protected List<?> userConverters() {
        List<Object> converters = new ArrayList<>();
        Set<GenericConverter.ConvertiblePair> reading = new HashSet<>();
        Set<GenericConverter.ConvertiblePair> writing = new HashSet<>();
        for (Class<?> type : idTypes()) {
            reading.add(new GenericConverter.ConvertiblePair(UUID.class, type));
            writing.add(new GenericConverter.ConvertiblePair(type, UUID.class));
        }
        converters.add(new ReadId(reading));
        converters.add(new WriteId(writing));
        converters.add(ReadArea.INSTANCE);
        converters.add(WriteArea.INSTANCE);
        rooms.orderedStream().forEach(room -> converters.addAll(room.converters()));
        return converters;
    }

    private static List<Class<?>> idTypes() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Id.class));
        List<Class<?>> types = new ArrayList<>();
        scanner.findCandidateComponents("org.youmiao")
                .forEach(found -> types.add(ClassUtils.resolveClassName(
                        java.util.Objects.requireNonNull(found.getBeanClassName()),
                        JdbcMapping.class.getClassLoader())));
        return types;
    }

    @ReadingConverter
    private record ReadId(Set<GenericConverter.ConvertiblePair> getConvertibleTypes) implements GenericConverter {
        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            return source == null
                    ? null
                    : BeanUtils.instantiateClass(BeanUtils.getResolvableConstructor(to.getType()), source);
        }
    }

    @WritingConverter
    private record WriteId(Set<GenericConverter.ConvertiblePair> getConvertibleTypes) implements GenericConverter {
        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            return source == null ? null : ((Id) source).value();
        }
    }

    @ReadingConverter
    private enum ReadArea implements Converter<String, AreaCode> {
        INSTANCE;

        @Override
        public AreaCode convert(String source) {
            return new AreaCode(source);
        }
    }

    @WritingConverter
    private enum WriteArea implements Converter<AreaCode, String> {
        INSTANCE;

        @Override
        public String convert(AreaCode source) {
            return source.value();
        }
    }
}
