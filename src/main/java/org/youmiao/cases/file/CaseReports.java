package org.youmiao.cases.file;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;
import org.youmiao.audit.Trail;
import org.youmiao.county.Rows;
import org.youmiao.intake.ReportId;

/** Which reports belong to which case. */
@Component
class CaseReports {
    private final JdbcClient jdbc;
    private final Trail trail;

    CaseReports(JdbcClient jdbc, Trail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /** Adds a report to an open case; adding it again changes nothing. */
    void join(CaseFile file, ReportId report, Instant at) {
        file.mustBeOpen();
        jdbc.sql("""
                        INSERT INTO case_report (case_id, report_id, area, joined_by, joined_at) VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT DO NOTHING""")
                .param(file.id().value())
                .param(report.value())
                .param(file.area().value())
                .param(Acting.required().actor().id())
                .param(Rows.at(at))
                .update();
        trail.changed(file.id().ref(), "REPORT_JOINED");
    }
}
