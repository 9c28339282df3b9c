package org.youmiao.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.aspectj.lang.reflect.MethodSignature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdDelegatingSerializer;
import tools.jackson.databind.util.StdConverter;

/**
 * Tells one request from another by what it asks for. The order of a set differs from one start of the platform to the next, and
 * a request that is sent again after a restart must still be the same: sets and maps are written in order.
 */
final class Fingerprint {
    private final JsonMapper ordered;

    Fingerprint(JsonMapper json) {
        SimpleModule sets = new SimpleModule("ordered-sets");
        sets.addSerializer(Set.class, new StdDelegatingSerializer(new InOrder()));
        this.ordered = json.rebuild()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .disable(SerializationFeature.FAIL_ON_ORDER_MAP_BY_INCOMPARABLE_KEY)
                .addModule(sets)
                .build();
    }

    byte[] of(MethodSignature signature, Object[] arguments) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(signature.toLongString().getBytes(StandardCharsets.UTF_8));
            return sha.digest(written(arguments));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] written(Object[] arguments) {
        return ordered.writeValueAsBytes(arguments);
    }

    /** Members of a set are codes and identifiers: their text tells them apart. */
    private static final class InOrder extends StdConverter<Set<?>, List<?>> {
        @Override
        public List<?> convert(Set<?> set) {
            return set.stream().sorted(Comparator.comparing(String::valueOf)).toList();
        }
    }
}
