package org.youmiao.cases.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.county.Rows;
import org.youmiao.kernel.Actor;
import org.youmiao.kernel.Ids;

/** What happened to measures, in order; only ever added to. */
@Component
class MeasureHistory {
    private final JdbcClient jdbc;

    MeasureHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What happened to a measure. */
    enum Kind {
        DONE,
        NOT_DONE,
        RESUMED,
        REPLACED
    }

    void add(Measure measure, Kind kind, @Nullable String note, Actor actor, Instant at) {
        add(measure, kind, note, null, actor, at);
    }

    /** @param successor in which measure of the newer plan it goes on; none where the note says why it does not */
    void replaced(Measure measure, @Nullable MeasureId successor, Actor actor, Instant at) {
        add(measure, Kind.REPLACED, measure.note().orElse(null), successor, actor, at);
    }

    private void add(
            Measure measure, Kind kind, @Nullable String note, @Nullable MeasureId successor, Actor actor, Instant at) {
        jdbc.sql("""
                        INSERT INTO measure_event (id, measure_id, case_id, area, kind, note, at, actor_id, successor)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(Ids.next())
                .param(measure.id().value())
                .param(measure.caseId().value())
                .param(measure.area().value())
                .param(kind.name())
                .param(note)
                .param(Rows.at(at))
                .param(actor.id())
                .param(successor == null ? null : successor.value())
                .update();
    }
}
