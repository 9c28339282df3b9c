package org.youmiao.clocks.running;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.youmiao.county.Counties;

/** Every minute, for every county: follows changes of the calendar, then looks after clocks whose alarm has rung. */
@Component
@ConditionalOnProperty(name = "youmiao.jobs", matchIfMissing = true)
class ClockJobs {
    private static final Logger LOG = LoggerFactory.getLogger(ClockJobs.class);

    private final Counties counties;
    private final Recomputation recomputation;
    private final ClockSweep sweep;

    ClockJobs(Counties counties, Recomputation recomputation, ClockSweep sweep) {
        this.counties = counties;
        this.recomputation = recomputation;
        this.sweep = sweep;
    }

    /**
     * Recomputation first, so that nothing is called missed by a date that a published holiday has moved. What fails in one county
     * is tried again a minute later and holds up no other.
     */
    @Scheduled(initialDelay = 20, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    void everyMinute() {
        counties.each(county -> {
            try {
                recomputation.follow();
                sweep.sweep();
            } catch (RuntimeException e) {
                LOG.error("County {}: clocks were not looked after", county, e);
            }
        });
    }
}
