package org.youmiao.intake.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;
import org.youmiao.audit.Trail;
import org.youmiao.county.Counties;
import org.youmiao.intake.NewReport;
import org.youmiao.intake.Receipt;
import org.youmiao.intake.ReportDesk;
import org.youmiao.intake.ReportId;
import org.youmiao.intake.ReportReceived;
import org.youmiao.intake.Reports;
import org.youmiao.intake.screening.ReportClocks;
import org.youmiao.intake.screening.Route;
import org.youmiao.intake.screening.Screening;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Shanghai;
import org.youmiao.network.Areas;

/** Takes reports in and sends each to the unit that screens it. */
@Component
class ReceivingDesk implements ReportDesk {
    private final ReportBook book;
    private final Areas areas;
    private final ReportClocks clocks;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReceivingDesk(
            ReportBook book,
            Areas areas,
            ReportClocks clocks,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.areas = areas;
        this.clocks = clocks;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Receipt receive(NewReport report) {
        Instant now = clock.instant();
        check(report, Shanghai.dateOf(now));
        Acting acting = Acting.required();
        Route route = Route.of(Counties.current(), report.area(), report.stationInvolved());
        Screening screening = Screening.of(ReportId.next(), route, report.isUrgent(), now);
        String number = book.add(report, Reporter.of(acting, report), screening);
        clocks.toBeScreened(screening, number, now);
        trail.changed(screening.report().ref(), Reports.event("RECEIVED", true));
        events.publishEvent(new ReportReceived(
                Counties.current(),
                screening.report(),
                route.desk(),
                report.isUrgent(),
                acting.actor().id()));
        return new Receipt(screening.report(), number, now);
    }

    private void check(NewReport report, LocalDate today) {
        if (report.area() != null) {
            areas.named("area", report.area());
        }
        mustNotLieAhead(report.occurredOn(), today);
        report.child().mustBeMinor(today);
    }

    private static void mustNotLieAhead(@Nullable LocalDate occurredOn, LocalDate today) {
        if (occurredOn != null && occurredOn.isAfter(today)) {
            throw Problem.invalid("occurredOn", "in-future");
        }
    }
}
