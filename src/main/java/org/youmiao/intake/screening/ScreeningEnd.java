package org.youmiao.intake.screening;

import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.youmiao.county.Counties;
import org.youmiao.intake.ReportScreened;
import org.youmiao.kernel.Actor;

/** What follows when the outcome of a screening stands: its clock stops, the reporter's starts, and other rooms hear of it. */
@Component
class ScreeningEnd {
    private final ReportClocks clocks;
    private final ApplicationEventPublisher events;

    ScreeningEnd(ReportClocks clocks, ApplicationEventPublisher events) {
        this.clocks = clocks;
        this.events = events;
    }

    /** @param receiptOwed whether it was handed over and whoever took it has not confirmed so */
    void reached(Screening screening, boolean receiptOwed, Actor by, Instant at) {
        clocks.screened(screening, at);
        if (receiptOwed) {
            clocks.receiptOwed(screening, at);
        }
        events.publishEvent(new ReportScreened(
                Counties.current(),
                screening.report(),
                screening.state(),
                screening.child().orElse(null),
                by.id()));
    }
}
