package org.youmiao.intake.report;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.audit.Trail;
import org.youmiao.county.Rows;
import org.youmiao.intake.ReportId;
import org.youmiao.intake.Reports;
import org.youmiao.kernel.Ids;

/** Where later facts are written down, once. */
@Component
class Additions {
    private final JdbcClient jdbc;
    private final Trail trail;

    Additions(JdbcClient jdbc, Trail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /** Whether the running actor made this report. */
    boolean isReporter(ReportId report) {
        return jdbc.sql("SELECT reported_by_me(?)")
                .param(report.value())
                .query(Boolean.class)
                .single();
    }

    /**
     * Adds a fact.
     *
     * @param by who added it; none for the reporter, whose name stands in the sealed table alone
     * @return identifier of the addition
     */
    UUID add(AddToReport.Command facts, @Nullable UUID by, Instant at) {
        UUID id = Ids.next();
        jdbc.sql("""
                        INSERT INTO report_addition
                            (id, report_id, text, danger_now, police_called, by_reporter, added_by, added_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(facts.report().value())
                .param(facts.text())
                .param(facts.dangerNow())
                .param(
                        facts.policeCalled() == null
                                ? null
                                : facts.policeCalled().name())
                .param(by == null)
                .param(by)
                .param(Rows.at(at))
                .update();
        trail.changed(facts.report().ref(), Reports.event("ADDED", by == null));
        return id;
    }
}
