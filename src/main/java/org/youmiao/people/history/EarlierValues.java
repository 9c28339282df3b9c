package org.youmiao.people.history;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;
import org.youmiao.county.Rows;
import org.youmiao.kernel.Ids;
import org.youmiao.kernel.SubjectRef;

/** What records said before they were corrected. Only ever added to. */
@Component
public class EarlierValues {
    private final JdbcClient jdbc;
    private final Clock clock;

    EarlierValues(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One field before one correction.
     *
     * @param field   code of the field, such as {@code NAME}
     * @param value   what it said; none where it was empty
     * @param reason  why it was corrected, where that was said
     * @param by      account of who corrected it
     */
    public record Earlier(
            String field, @Nullable String value, @Nullable String reason, UUID by, Instant at) {}

    /**
     * Keeps what a correction replaced.
     *
     * @param version the version that said so
     * @param fields  fields that changed, with what they said
     */
    public void keep(
            SubjectRef subject, int version, Map<? extends Enum<?>, @Nullable String> fields, @Nullable String reason) {
        fields.forEach((field, value) -> jdbc.sql("""
                        INSERT INTO earlier_value
                            (id, subject_type, subject_id, version, field, value, reason, changed_by, changed_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(Ids.next())
                .param(subject.type())
                .param(subject.id())
                .param(version)
                .param(field.name())
                .param(value)
                .param(reason)
                .param(Acting.required().actor().id())
                .param(Rows.at(clock.instant()))
                .update());
    }

    /** All corrections of a record, the latest first. */
    public List<Earlier> of(SubjectRef subject) {
        return jdbc.sql("""
                        SELECT field, value, reason, changed_by, changed_at FROM earlier_value
                        WHERE subject_type = ? AND subject_id = ? ORDER BY version DESC, field""")
                .param(subject.type())
                .param(subject.id())
                .query((rs, row) -> new Earlier(
                        rs.getString("field"),
                        rs.getString("value"),
                        rs.getString("reason"),
                        Rows.uuid(rs, "changed_by"),
                        Rows.instant(rs, "changed_at")))
                .list();
    }
}
