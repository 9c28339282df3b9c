package org.youmiao.intake.screening;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.intake.ReportId;
import org.youmiao.kernel.Actor;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Text;

/** A second person decides on the proposal that nothing more be done about a report. */
@Component
public class ConfirmNoAction {
    private final Screenings screenings;
    private final ScreeningEntries entries;
    private final ScreeningEnd end;
    private final Clock clock;

    ConfirmNoAction(Screenings screenings, ScreeningEntries entries, ScreeningEnd end, Clock clock) {
        this.screenings = screenings;
        this.entries = entries;
        this.end = end;
        this.clock = clock;
    }

    /**
     * @param version the version that the actor read
     * @param agreed  whether the second person agrees
     * @param reason  required where not
     */
    public record Command(
            ReportId report,
            int version,
            boolean agreed,
            @Nullable String reason) {
        /** @throws Problem {@code invalid.required} or another, naming {@code reason} */
        public Command {
            reason = agreed ? Text.optional("reason", reason, 1000) : Text.required("reason", reason, 1000);
        }
    }

    /**
     * Decides.
     *
     * @return the new version
     * @throws org.youmiao.access.Refused {@code refused.same-person} for the screener
     */
    @Requires(Permission.SCREENING_CONFIRM)
    public int decide(Command command) {
        Screening screening = screenings.get(command.report(), command.version());
        Actor second = Acting.required().actor();
        Instant now = clock.instant();
        if (command.agreed()) {
            entries.add(screening.confirmNoAction(second, command.reason(), now));
            end.reached(screening, false, second, now);
        } else {
            entries.add(screening.returnToScreener(second, Objects.requireNonNull(command.reason()), now));
        }
        return screenings.save(screening).version();
    }
}
