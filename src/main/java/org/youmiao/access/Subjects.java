package org.youmiao.access;

import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youmiao.kernel.Id;

/** Finds out what a refused act was about, for the audit trail: the first typed identifier among its arguments. */
final class Subjects {
    private Subjects() {}

    static @Nullable UUID first(@Nullable Object[] arguments) {
        for (Object argument : arguments) {
            UUID found = in(argument);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable UUID in(@Nullable Object argument) {
        if (argument instanceof Id id) {
            return id.value();
        }
        if (argument instanceof UUID uuid) {
            return uuid;
        }
        if (argument instanceof Record command) {
            for (RecordComponent component : command.getClass().getRecordComponents()) {
                if (Id.class.isAssignableFrom(component.getType())) {
                    return value(command, component);
                }
            }
        }
        return null;
    }

    private static @Nullable UUID value(Record command, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(command) instanceof Id id ? id.value() : null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code OpenCase} becomes {@code open-case}: the act names itself. */
    static String nameOf(Class<?> act) {
        return act.getSimpleName().replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
