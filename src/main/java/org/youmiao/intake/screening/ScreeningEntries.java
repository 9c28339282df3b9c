package org.youmiao.intake.screening;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.audit.Reason;
import org.youmiao.audit.Trail;
import org.youmiao.county.Rows;
import org.youmiao.kernel.Ids;

/** The steps of screenings, kept for good, and each of them in the audit trail. */
@Component
public class ScreeningEntries {
    private final JdbcClient jdbc;
    private final Trail trail;

    ScreeningEntries(JdbcClient jdbc, Trail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    public void add(ScreeningEntry entry) {
        HandOver handed = entry.handed();
        jdbc.sql("""
                        INSERT INTO screening_entry
                            (id, report_id, step, at, by_id, reason, to_area, handed_to_kind, handed_to, receipt_number)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(Ids.next())
                .param(entry.report().value())
                .param(entry.step().name())
                .param(Rows.at(entry.at()))
                .param(entry.by())
                .param(entry.reason())
                .param(entry.to() == null ? null : entry.to().value())
                .param(handed == null ? null : handed.kind().name())
                .param(handed == null ? null : handed.name())
                .param(handed == null ? null : handed.receipt())
                .update();
        trail.changed(entry.report().ref(), entry.step().name(), Reason.onRecord(entry.reason()));
    }
}
