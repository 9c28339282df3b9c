package org.youmiao.intake.report;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.county.Counties;
import org.youmiao.intake.Answer;
import org.youmiao.intake.CaseRegister;
import org.youmiao.intake.ReportAdded;
import org.youmiao.intake.ReportId;
import org.youmiao.intake.screening.ReportClocks;
import org.youmiao.intake.screening.Screening;
import org.youmiao.intake.screening.ScreeningEntries;
import org.youmiao.intake.screening.ScreeningEntry;
import org.youmiao.intake.screening.ScreeningStep;
import org.youmiao.intake.screening.Screenings;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Text;

/**
 * Adds later facts to a report: by the reporter, or by the unit that screens. Someone looks at them in any case: if the report had
 * been put away, it is screened again; if a case follows it, the case's lead is to look; whoever is deciding on it this minute is
 * told that it has changed.
 */
@Component
public class AddToReport {
    private final Screenings screenings;
    private final ScreeningEntries entries;
    private final Additions additions;
    private final ReportClocks clocks;
    private final CaseRegister cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AddToReport(
            Screenings screenings,
            ScreeningEntries entries,
            Additions additions,
            ReportClocks clocks,
            CaseRegister cases,
            ApplicationEventPublisher events,
            Clock clock) {
        this.screenings = screenings;
        this.entries = entries;
        this.additions = additions;
        this.clocks = clocks;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param text         what else became known
     * @param dangerNow    whether the child is in danger now: the police first, then this
     * @param policeCalled whether the police were called; asked where there is danger now, else nothing
     */
    public record Command(
            ReportId report,
            String text,
            boolean dangerNow,
            @Nullable Answer policeCalled) {
        /** @throws Problem {@code invalid.…} naming the field */
        public Command {
            text = Text.required("text", text, 4000);
            if (!dangerNow) {
                policeCalled = null;
            } else if (policeCalled == null) {
                throw Problem.invalid("policeCalled", "required");
            }
        }

        /** Without danger, as far as is known. */
        public static Command of(ReportId report, String text) {
            return new Command(report, text, false, null);
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
        UUID addition = additions.add(command, named, now);
        boolean raised = command.dangerNow() && screening.becomeUrgent();
        Optional<ScreeningEntry> moved = screening.hearMore(named, now);
        moved.ifPresent(entries::add);
        if (moved.filter(entry -> entry.step() == ScreeningStep.REOPEN).isPresent()) {
            clocks.toBeScreenedAgain(screening, now);
        } else if (raised) {
            clocks.becameUrgent(screening, now);
        }
        screenings.save(screening);
        screening
                .caseFollowing()
                .ifPresent(following -> cases.heardMore(following, command.report(), command.dangerNow(), now));
        events.publishEvent(new ReportAdded(Counties.current(), command.report(), actor));
        return addition;
    }
}
