package org.youmiao.people.child;

import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.access.EmergencySubjects;
import org.youmiao.county.Rows;
import org.youmiao.kernel.AreaCode;
import org.youmiao.people.ChildId;

/** Finds a child by the identity number for someone who must open the record in an emergency: a child has no other number. */
@Component
class EmergencyChildren implements EmergencySubjects {
    private static final String LABEL = "儿童资料";

    private final JdbcClient jdbc;

    EmergencyChildren(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Found> find(String number) {
        return jdbc.sql("SELECT id, area FROM child_of_civil_id(?)")
                .param(number.toUpperCase(Locale.ROOT))
                .query((rs, row) ->
                        new Found(new ChildId(Rows.uuid(rs, "id")).ref(), new AreaCode(rs.getString("area")), LABEL))
                .optional();
    }
}
