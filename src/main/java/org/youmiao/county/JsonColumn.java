package org.youmiao.county;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import tools.jackson.databind.json.JsonMapper;

/** Keeps a value as one {@code jsonb} column: for what is read and written whole, and searched by nobody. */
public final class JsonColumn {
    private static final JsonMapper JSON = JsonMapper.shared();

    private JsonColumn() {}

    /** The converters for a type, to be offered as a bean. */
    public static ColumnConverters of(Class<?> type) {
        return new ColumnConverters(List.of(new Read(type), new Write(type)));
    }

    @ReadingConverter
    private record Read(Class<?> type) implements GenericConverter {
        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(PGobject.class, type));
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            return source == null ? null : JSON.readValue(String.valueOf(source), type);
        }
    }

    @WritingConverter
    private record Write(Class<?> type) implements GenericConverter {
        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(type, PGobject.class));
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            PGobject column = new PGobject();
            column.setType("jsonb");
            try {
                column.setValue(JSON.writeValueAsString(source));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return column;
        }
    }
}
