package org.youmiao.intake.screening;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.intake.ReportId;

/** Someone of the screening unit begins to screen a report, or goes on in place of a colleague. */
@Component
public class TakeUpReport {
    private final Screenings screenings;
    private final ScreeningEntries entries;
    private final Clock clock;

    TakeUpReport(Screenings screenings, ScreeningEntries entries, Clock clock) {
        this.screenings = screenings;
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * @param version  the version that the actor read
     * @param takeOver whether to go on in place of the colleague who screens it
     */
    public record Command(ReportId report, int version, boolean takeOver) {}

    /**
     * Takes it up.
     *
     * @return the new version
     * @throws ScreeningProblem.TakenUp if a colleague screens it and it is not to be taken over
     */
    @Requires(Permission.REPORT_SCREEN)
    public int takeUp(Command command) {
        Screening screening = screenings.get(command.report(), command.version());
        Screener screener = Screener.now();
        entries.add(
                command.takeOver()
                        ? screening.takeOver(screener, clock.instant())
                        : screening.takeUp(screener, clock.instant()));
        return screenings.save(screening).version();
    }
}
