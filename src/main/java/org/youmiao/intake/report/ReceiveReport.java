package org.youmiao.intake.report;

import org.springframework.stereotype.Component;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.intake.NewReport;
import org.youmiao.intake.Receipt;
import org.youmiao.intake.ReportDesk;
import org.youmiao.kernel.Problem;

/** Someone reports that a minor may be harmed (强制报告, 未成年人保护法 Art. 11). */
@Component
public class ReceiveReport {
    private final ReportDesk desk;

    ReceiveReport(ReportDesk desk) {
        this.desk = desk;
    }

    /**
     * Takes the report in.
     *
     * @throws Problem {@code invalid.…} naming the field
     */
    @Requires(Permission.REPORT_MAKE)
    public Receipt receive(NewReport report) {
        return desk.receive(report);
    }
}
