package org.youmiao.administration.trail;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.youmiao.access.Acting;
import org.youmiao.access.SystemActor;
import org.youmiao.audit.AuditVerification;
import org.youmiao.county.Counties;

/**
 * Binds the ends of each county's audit lanes every ten minutes, and sees to it that the auditor is asked to verify them; what fails in
 * one county holds up no other.
 */
@Component
@EnableScheduling
@ConditionalOnProperty(name = "youmiao.jobs", matchIfMissing = true)
class TrailJobs {
    private static final Logger LOG = LoggerFactory.getLogger(TrailJobs.class);

    private final Counties counties;
    private final AuditVerification verification;
    private final VerificationDuty duty;
    private final TransactionTemplate transactions;
    private final Clock clock;

    TrailJobs(
            Counties counties,
            AuditVerification verification,
            VerificationDuty duty,
            TransactionTemplate transactions,
            Clock clock) {
        this.counties = counties;
        this.verification = verification;
        this.duty = duty;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void checkpoint() {
        counties.each(county -> {
            try {
                bind();
            } catch (RuntimeException e) {
                LOG.error("County {}: the audit trail was not bound", county, e);
            }
        });
    }

    private void bind() {
        Acting.system(
                SystemActor.AUDIT,
                () -> transactions.execute(status -> {
                    duty.begin(clock.instant());
                    verification.checkpoint();
                    return true;
                }));
    }
}
