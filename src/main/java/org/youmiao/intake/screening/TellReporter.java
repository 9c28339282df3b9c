package org.youmiao.intake.screening;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.Trail;
import org.youmiao.county.Rows;
import org.youmiao.intake.ReportId;
import org.youmiao.kernel.Ids;
import org.youmiao.kernel.Problem;

/**
 * Writes down that the reporter was told what became of the report (未成年人保护法 Art. 11(3)). In categories: what is known of the
 * family is not for the reporter.
 */
@Component
public class TellReporter {
    private final Screenings screenings;
    private final ReportClocks clocks;
    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    TellReporter(Screenings screenings, ReportClocks clocks, JdbcClient jdbc, Trail trail, Clock clock) {
        this.screenings = screenings;
        this.clocks = clocks;
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param means  none exactly where there was no contact
     * @param said   not empty exactly where the reporter was told
     * @param toldAt when
     */
    public record Command(
            ReportId report,
            FeedbackResult result,
            @Nullable FeedbackMeans means,
            Set<FeedbackContent> said,
            Instant toldAt) {
        /** @throws Problem {@code invalid.required} naming the field */
        public Command {
            said = result == FeedbackResult.TOLD ? Set.copyOf(said) : Set.of();
            if (result == FeedbackResult.TOLD && said.isEmpty()) {
                throw Problem.invalid("said", "required");
            }
            if (result == FeedbackResult.NO_CONTACT) {
                means = null;
            } else if (means == null) {
                throw Problem.invalid("means", "required");
            }
        }
    }

    /**
     * Writes it down. Being told before the outcome stands is recorded too, but does not end the duty.
     *
     * @return identifier of the record
     * @throws Problem {@code invalid.in-future} naming {@code toldAt}
     * @throws ScreeningProblem.Elsewhere if another unit has the report
     */
    @Requires(Permission.REPORT_SCREEN)
    public UUID add(Command command) {
        Screening screening = screenings.get(command.report());
        screening.mustBeOf(Screener.now());
        Instant now = clock.instant();
        if (command.toldAt().isAfter(now)) {
            throw Problem.invalid("toldAt", "in-future");
        }
        UUID id = insert(command, now);
        trail.changed(command.report().ref(), "REPORTER_" + command.result());
        if (command.result() != FeedbackResult.NOT_REACHED && !screening.state().isOpen()) {
            clocks.reporterTold(command.report(), now);
        }
        return id;
    }

    private UUID insert(Command command, Instant now) {
        UUID id = Ids.next();
        jdbc.sql("""
                        INSERT INTO reporter_feedback (id, report_id, result, means, said, told_at, recorded_by, recorded_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(command.report().value())
                .param(command.result().name())
                .param(command.means() == null ? null : command.means().name())
                .param(command.said().stream()
                        .map(FeedbackContent::name)
                        .sorted()
                        .toArray(String[]::new))
                .param(Rows.at(command.toldAt()))
                .param(Acting.required().actor().id())
                .param(Rows.at(now))
                .update();
        return id;
    }
}
