package org.youmiao.administration.trail;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.youmiao.access.Acting;
import org.youmiao.access.SystemActor;
import org.youmiao.audit.AuditVerification;
import org.youmiao.county.Counties;

/** Binds the ends of each county's audit lanes every ten minutes. */
@Component
@EnableScheduling
@ConditionalOnProperty(name = "youmiao.jobs", matchIfMissing = true)
class TrailJobs {
    private final Counties counties;
    private final AuditVerification verification;
    private final TransactionTemplate transactions;

    TrailJobs(Counties counties, AuditVerification verification, TransactionTemplate transactions) {
        this.counties = counties;
        this.verification = verification;
        this.transactions = transactions;
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void checkpoint() {
        counties.each(county -> Acting.system(
                SystemActor.AUDIT,
                () -> transactions.execute(status -> {
                    verification.checkpoint();
                    return true;
                })));
    }
}
