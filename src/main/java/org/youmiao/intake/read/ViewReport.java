package org.youmiao.intake.read;

import org.springframework.stereotype.Component;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.Trail;
import org.youmiao.intake.ReportId;
import org.youmiao.intake.Reports;
import org.youmiao.kernel.Problem;

/** Reads a report: as one of those who work in its area, or as its reporter. Never tells who reported. */
@Component
public class ViewReport {
    private final ReportFiles files;
    private final Trail trail;

    ViewReport(ReportFiles files, Trail trail) {
        this.files = files;
        this.trail = trail;
    }

    /** @throws Problem {@code not-found} */
    @Requires(Permission.REPORT_READ)
    public ReportFile view(ReportId report) {
        ReportFile file = files.read(report);
        trail.saw(report.ref(), Reports.event("READ", !file.unit()));
        return file;
    }
}
