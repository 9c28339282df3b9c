package org.youmiao.intake.screening;

import java.time.Clock;
import java.time.Instant;
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
import org.youmiao.kernel.Text;

/** Writes down what passes between the screening unit and the police about a report. */
@Component
public class RecordPoliceNotice {
    private final Screenings screenings;
    private final ReportClocks clocks;
    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    RecordPoliceNotice(Screenings screenings, ReportClocks clocks, JdbcClient jdbc, Trail trail, Clock clock) {
        this.screenings = screenings;
        this.clocks = clocks;
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param version       the version that the actor read
     * @param happenedAt    when
     * @param policeUnit    which police station or bureau
     * @param receiptNumber number of their receipt
     * @param note          what they said
     */
    public record Command(
            ReportId report,
            int version,
            PoliceStep step,
            Instant happenedAt,
            String policeUnit,
            @Nullable String receiptNumber,
            @Nullable String note) {
        /** @throws Problem {@code invalid.…} naming the field */
        public Command {
            policeUnit = Text.required("policeUnit", policeUnit, 100);
            receiptNumber = Text.optional("receiptNumber", receiptNumber, 60);
            note = Text.optional("note", note, 1000);
        }
    }

    /**
     * Writes it down.
     *
     * @throws Problem {@code stale} if a colleague was faster; {@code invalid.in-future} or {@code invalid.before-acceptance} naming
     *     {@code happenedAt}; {@code invalid.late-without-reason} naming {@code note} where an acceptance is recorded again although
     *     the answer to the first is overdue
     * @throws ScreeningProblem.Elsewhere if another unit has the report
     */
    @Requires(Permission.REPORT_SCREEN)
    public Recorded add(Command command) {
        Screening screening = screenings.get(command.report(), command.version());
        screening.mustBeOf(Screener.now());
        Instant now = clock.instant();
        if (command.happenedAt().isAfter(now)) {
            throw Problem.invalid("happenedAt", "in-future");
        }
        UUID id = insert(command, now);
        trail.changed(command.report().ref(), "POLICE_" + command.step());
        switch (command.step()) {
            case NOTIFIED -> {}
            case ACCEPTED -> clocks.policeAccepted(screening, command.happenedAt(), command.note() != null, now);
            case ANSWERED -> clocks.policeAnswered(command.report(), command.happenedAt());
        }
        return new Recorded(id, screenings.save(screening).version());
    }

    private UUID insert(Command command, Instant now) {
        UUID id = Ids.next();
        jdbc.sql("""
                        INSERT INTO police_notice
                            (id, report_id, step, happened_at, police_unit, receipt_number, note, recorded_by, recorded_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(command.report().value())
                .param(command.step().name())
                .param(Rows.at(command.happenedAt()))
                .param(command.policeUnit())
                .param(command.receiptNumber())
                .param(command.note())
                .param(Acting.required().actor().id())
                .param(Rows.at(now))
                .update();
        return id;
    }
}
