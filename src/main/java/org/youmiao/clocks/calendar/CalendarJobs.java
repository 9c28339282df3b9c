package org.youmiao.clocks.calendar;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.youmiao.access.Acting;
import org.youmiao.access.SystemActor;
import org.youmiao.county.Counties;

/** Every hour, for every county: looks whether the calendar reaches far enough. */
@Component
@ConditionalOnProperty(name = "youmiao.jobs", matchIfMissing = true)
class CalendarJobs {
    private static final Logger LOG = LoggerFactory.getLogger(CalendarJobs.class);

    private final Counties counties;
    private final CalendarDuty duty;
    private final TransactionTemplate transactions;
    private final Clock clock;

    CalendarJobs(Counties counties, CalendarDuty duty, TransactionTemplate transactions, Clock clock) {
        this.counties = counties;
        this.duty = duty;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What fails in one county is tried again an hour later and holds up no other. */
    @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void everyHour() {
        counties.each(county -> {
            try {
                Acting.system(
                        SystemActor.CLOCKS,
                        () -> transactions.execute(status -> {
                            duty.look(clock.instant());
                            return true;
                        }));
            } catch (RuntimeException e) {
                LOG.error("County {}: the calendar was not looked at", county, e);
            }
        });
    }
}
