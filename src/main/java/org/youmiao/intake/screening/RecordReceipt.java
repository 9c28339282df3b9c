package org.youmiao.intake.screening;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.intake.ReportId;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Text;

/** Another county or agency confirms that it took a report over: only now is it sure that somebody follows it. */
@Component
public class RecordReceipt {
    private final Screenings screenings;
    private final ScreeningEntries entries;
    private final ReportClocks clocks;
    private final Clock clock;

    RecordReceipt(Screenings screenings, ScreeningEntries entries, ReportClocks clocks, Clock clock) {
        this.screenings = screenings;
        this.entries = entries;
        this.clocks = clocks;
        this.clock = clock;
    }

    /**
     * @param version       the version that the actor read
     * @param receiptNumber number of their receipt
     */
    public record Command(ReportId report, int version, String receiptNumber) {
        /** @throws Problem {@code invalid.…} naming {@code receiptNumber} */
        public Command {
            receiptNumber = Text.required("receiptNumber", receiptNumber, 60);
        }
    }

    /**
     * Writes it down; the duty to get it ends.
     *
     * @return the new version
     * @throws ScreeningProblem if the report is not with another county or agency, or another unit screened it
     */
    @Requires(Permission.REPORT_SCREEN)
    public int record(Command command) {
        Screening screening = screenings.get(command.report(), command.version());
        Instant now = clock.instant();
        HandOver receiver = entries.handedOver(command.report()).confirmedBy(command.receiptNumber());
        entries.add(screening.receiptCame(Screener.now(), receiver, now));
        clocks.receiptCame(command.report(), now);
        return screenings.save(screening).version();
    }
}
