package org.youmiao.intake.screening;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
     * @param version the version that the actor read
     * @param means   none exactly where there was no contact
     * @param said    not empty exactly where the reporter was told
     * @param toldAt  when
     */
    public record Command(
            ReportId report,
            int version,
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
     * @throws Problem {@code stale} if a colleague was faster; {@code invalid.in-future} naming {@code toldAt}
     *     {@code invalid.reporter-has-contact} naming {@code result} if there is a way to tell the reporter;
     *     {@code invalid.anonymous-by-platform} naming {@code means}
     * @throws ScreeningProblem.Elsewhere if another unit has the report
     */
    @Requires(Permission.REPORT_SCREEN)
    public Recorded add(Command command) {
        Screening screening = screenings.get(command.report(), command.version());
        screening.mustBeOf(Screener.now());
        Instant now = clock.instant();
        if (command.toldAt().isAfter(now)) {
            throw Problem.invalid("toldAt", "in-future");
        }
        mustBePossible(command);
        UUID id = insert(command, now);
        trail.changed(command.report().ref(), "REPORTER_" + command.result());
        if (command.result() != FeedbackResult.NOT_REACHED && isOfOutcome(screening, command.toldAt())) {
            clocks.reporterTold(command.report(), command.toldAt());
        }
        return new Recorded(id, screenings.save(screening).version());
    }

    /** Whether the outcome stood by then; people write down minutes, not seconds. */
    private static boolean isOfOutcome(Screening screening, Instant toldAt) {
        return !screening.state().isOpen()
                && screening
                        .decidedAt()
                        .filter(decided -> !toldAt.isBefore(decided.truncatedTo(ChronoUnit.MINUTES)))
                        .isPresent();
    }

    /** Only a caller who left no number cannot be told; whoever asked not to be named finds the feedback in the platform. */
    private void mustBePossible(Command command) {
        Ways ways = jdbc.sql("SELECT anonymous, phone_known FROM ways_to_reporter(?)")
                .param(command.report().value())
                .query((rs, row) -> new Ways(rs.getBoolean("anonymous"), rs.getBoolean("phone_known")))
                .single();
        if (command.result() == FeedbackResult.NO_CONTACT && ways.phoneKnown()) {
            throw Problem.invalid("result", "reporter-has-contact");
        }
        if (ways.anonymous() && command.means() != null && command.means() != FeedbackMeans.PLATFORM) {
            throw Problem.invalid("means", "anonymous-by-platform");
        }
    }

    private record Ways(boolean anonymous, boolean phoneKnown) {}

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
