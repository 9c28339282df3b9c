package org.youmiao.people.child;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.kernel.AreaCode;
import org.youmiao.people.ChildId;

/** Keeps the search keys of children in step with their names, in the transaction that changes the name. */
@Component
class SearchKeys {
    private final JdbcClient jdbc;

    SearchKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ChildId child, AreaCode area, Set<String> keys) {
        if (!keys.isEmpty()) {
            jdbc.sql("INSERT INTO child_key (key, area, child_id) SELECT unnest(:keys::text[]), :area, :child")
                    .param("keys", keys.toArray(String[]::new))
                    .param("area", area.value())
                    .param("child", child.value())
                    .update();
        }
    }

    void remove(ChildId child, AreaCode area, Set<String> keys) {
        if (!keys.isEmpty()) {
            jdbc.sql("DELETE FROM child_key WHERE key = ANY(:keys) AND area = :area AND child_id = :child")
                    .param("keys", keys.toArray(String[]::new))
                    .param("area", area.value())
                    .param("child", child.value())
                    .update();
        }
    }
}
