package org.youmiao.people.child;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.people.NameKeys;

/**
 * Holds a name, by its sound, until the act ends: of two who register a child of that name at once, the second waits and then finds
 * the first one's child. The county's schema is part of what is held.
 */
@Component
class HeldNames {
    private final JdbcClient jdbc;

    HeldNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void hold(@Nullable String name) {
        String normal = name == null ? "" : NameKeys.normal(name);
        if (!normal.isEmpty()) {
            jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(current_schema() || ' ' || ?, 0))")
                    .param(NameKeys.sound(normal))
                    .query(rs -> {});
        }
    }
}
