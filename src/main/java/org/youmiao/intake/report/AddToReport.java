package org.youmiao.intake.report;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.county.Counties;
import org.youmiao.intake.ReportAdded;
import org.youmiao.intake.ReportId;
import org.youmiao.intake.screening.ReportClocks;
import org.youmiao.intake.screening.Screening;
import org.youmiao.intake.screening.ScreeningEntries;
import org.youmiao.intake.screening.Screenings;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Text;

/**
 * Adds later facts to a report: by the reporter, or by the unit that screens. If the report had been put away, it is screened again;
 * whoever is deciding on it this minute is told that it has changed.
 */
@Component
public class AddToReport {
    private final Screenings screenings;
    private final ScreeningEntries entries;
    private final Additions additions;
    private final ReportClocks clocks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AddToReport(
            Screenings screenings,
            ScreeningEntries entries,
            Additions additions,
            ReportClocks clocks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.screenings = screenings;
        this.entries = entries;
        this.additions = additions;
        this.clocks = clocks;
        this.events = events;
        this.clock = clock;
    }

    /** @param text what else became known */
    public record Command(ReportId report, String text) {
        /** @throws Problem {@code invalid.…} naming {@code text} */
        public Command {
            text = Text.required("text", text, 4000);
        }
    }

    /**
     * Adds them.
     *
     * @return identifier of the addition
     * @throws Problem {@code not-found}
     */
    @Requires(Permission.REPORT_ADD)
    public UUID add(Command command) {
        Screening screening = screenings.findByReportId(command.report()).orElseThrow(() -> Problem.notFound("report"));
        Instant now = clock.instant();
        UUID actor = Acting.required().actor().id();
        UUID named = additions.isReporter(command.report()) ? null : actor;
        UUID addition = additions.add(command.report(), command.text(), named, now);
        screening.hearMore(named, now).ifPresent(reopened -> {
            entries.add(reopened);
            clocks.toBeScreenedAgain(screening, now);
        });
        screenings.save(screening);
        events.publishEvent(new ReportAdded(Counties.current(), command.report(), actor));
        return addition;
    }
}
