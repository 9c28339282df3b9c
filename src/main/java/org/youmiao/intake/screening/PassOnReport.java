package org.youmiao.intake.screening;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.county.Counties;
import org.youmiao.intake.ReportId;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Text;
import org.youmiao.network.Areas;

/** Passes a report to another unit of the county. */
@Component
public class PassOnReport {
    private final Screenings screenings;
    private final ScreeningEntries entries;
    private final Areas areas;
    private final ReportClocks clocks;
    private final JdbcClient jdbc;
    private final Clock clock;

    PassOnReport(
            Screenings screenings,
            ScreeningEntries entries,
            Areas areas,
            ReportClocks clocks,
            JdbcClient jdbc,
            Clock clock) {
        this.screenings = screenings;
        this.entries = entries;
        this.areas = areas;
        this.clocks = clocks;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param version the version that the actor read
     * @param area    where the child lives, for {@link PassOnCause#OTHER_AREA}
     * @param reason  more about it
     */
    public record Command(
            ReportId report,
            int version,
            PassOnCause cause,
            @Nullable AreaCode area,
            @Nullable String reason) {
        /** @throws Problem {@code invalid.required} or another, naming the field */
        public Command {
            reason = Text.optional("reason", reason, 1000);
            if (cause == PassOnCause.OTHER_AREA && area == null) {
                throw Problem.invalid("area", "required");
            }
        }
    }

    /**
     * Passes it on.
     *
     * @return the unit that has it now
     * @throws Problem {@code invalid.same-desk} naming {@code area} if that unit has it already, for a child of the same village
     * @throws ScreeningProblem if another unit has it, or it must stay with the county office
     */
    @Requires(Permission.REPORT_SCREEN)
    public AreaCode passOn(Command command) {
        Screening screening = screenings.get(command.report(), command.version());
        Route before = screening.route();
        Route route = route(command, before);
        if (route.equals(before) && !route.conflicted()) {
            throw Problem.invalid("area", "same-desk");
        }
        // Entry and clocks first: afterwards the report may be out of the actor's sight.
        entries.add(screening.passOn(Screener.now(), route, command.reason(), clock.instant()));
        clocks.passedOn(command.report(), before, route);
        move(command, route);
        return route.desk();
    }

    private Route route(Command command, Route now) {
        return switch (command.cause()) {
            case OTHER_AREA -> Route.of(Counties.current(), named(command.area()), false);
            case CONFLICT -> Route.of(Counties.current(), now.area(), true);
            case NEEDS_COUNTY -> now.calledUp();
        };
    }

    private @Nullable AreaCode named(@Nullable AreaCode area) {
        return area == null ? null : areas.named("area", area).code();
    }

    /** A row policy would refuse a row that leaves the actor's sight: a function of the owner moves it, and checks again. */
    private void move(Command command, Route route) {
        List<Integer> moved = jdbc.sql("SELECT * FROM pass_on_screening(?, ?, ?, ?, ?)")
                .param(command.report().value())
                .param(command.version())
                .param(route.area().value())
                .param(route.desk().value())
                .param(route.conflicted())
                .query(Integer.class)
                .list();
        if (moved.isEmpty()) {
            throw Problem.stale("report");
        }
    }
}
