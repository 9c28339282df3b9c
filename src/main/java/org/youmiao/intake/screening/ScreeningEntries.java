package org.youmiao.intake.screening;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.audit.Reason;
import org.youmiao.audit.Trail;
import org.youmiao.county.Rows;
import org.youmiao.intake.ReportId;
import org.youmiao.intake.Reports;
import org.youmiao.kernel.Ids;
import org.youmiao.kernel.Problem;

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
        ScreeningEntry.Apart apart = entry.apart();
        jdbc.sql("""
                        INSERT INTO screening_entry
                            (id, report_id, step, at, by_id, reason, to_area, handed_to_kind, handed_to_agency, handed_to,
                             receipt_number, without_police, left_out, left_out_reason)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(Ids.next())
                .param(entry.report().value())
                .param(entry.step().name())
                .param(Rows.at(entry.at()))
                .param(entry.by())
                .param(entry.reason())
                .param(entry.to() == null ? null : entry.to().value())
                .param(handed == null ? null : handed.kind().name())
                .param(handed == null ? null : handed.agency())
                .param(handed == null ? null : handed.name())
                .param(handed == null ? null : handed.receipt())
                .param(apart.withoutPolice())
                .param(apart.leftOut().isEmpty() ? null : apart.leftOut().toArray(UUID[]::new))
                .param(apart.leftOutReason())
                .update();
        trail.changed(
                entry.report().ref(),
                Reports.event(entry.step().name(), entry.by() == null),
                Reason.onRecord(entry.reason()));
    }

    /**
     * To whom the report was handed over last.
     *
     * @throws Problem {@code not-found} if it never was
     */
    HandOver handedOver(ReportId report) {
        return jdbc.sql("""
                        SELECT handed_to_kind, handed_to_agency, handed_to, receipt_number FROM screening_entry
                        WHERE report_id = ? AND step = 'HAND_OVER' ORDER BY at DESC, id DESC LIMIT 1""")
                .param(report.value())
                .query((rs, row) -> new HandOver(
                        ReceiverKind.valueOf(rs.getString("handed_to_kind")),
                        rs.getString("handed_to_agency"),
                        rs.getString("handed_to"),
                        rs.getString("receipt_number")))
                .optional()
                .orElseThrow(() -> Problem.notFound("receipt"));
    }
}
