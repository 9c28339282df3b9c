package org.youmiao.clocks.running;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.youmiao.county.Counties;

/** Every minute, for every county: follows changes of the calendar, then looks after clocks whose alarm has rung. */
@Component
@ConditionalOnProperty(name = "youmiao.jobs", matchIfMissing = true)
class ClockJobs {
    private final Counties counties;
    private final Recomputation recomputation;
    private final ClockSweep sweep;

    ClockJobs(Counties counties, Recomputation recomputation, ClockSweep sweep) {
        this.counties = counties;
        this.recomputation = recomputation;
        this.sweep = sweep;
    }

    /** Recomputation first, so that nothing is called missed by a date that a published holiday has moved. */
    @Scheduled(initialDelay = 20, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    void everyMinute() {
        counties.each(county -> {
            recomputation.follow();
            sweep.sweep();
        });
    }
}
