package org.youmiao.edge.guard;

import org.jspecify.annotations.Nullable;
import org.youmiao.edge.Characters;
import org.youmiao.kernel.Problem;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Declines a text, or a key of a map, that could not be stored, by the name of its field. */
final class StorableTexts extends SimpleModule {
    StorableTexts() {
        super("storable-texts");
        addDeserializer(String.class, new Texts());
        addKeyDeserializer(String.class, new Keys());
    }

    private static String checked(String text) {
        if (!Characters.storable(text)) {
            throw Problem.invalid("body", "characters");
        }
        return text;
    }

    private static final class Texts extends StdScalarDeserializer<String> {
        Texts() {
            super(String.class);
        }

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
            String text = StringDeserializer.instance.deserialize(parser, context);
            return text == null ? null : checked(text);
        }
    }

    private static final class Keys extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return checked(key);
        }
    }
}
