package org.youmiao.administration.trail;

import java.io.PrintStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.youmiao.access.Acting;
import org.youmiao.access.SystemActor;
import org.youmiao.audit.AuditVerification;
import org.youmiao.county.Counties;
import org.youmiao.kernel.CountyCode;

/** {@code ./run verify-audit}: recomputes the trail of every county and says what it finds. */
@Component
class VerifyAudit {
    private final Counties counties;
    private final AuditVerification verification;
    private final TransactionTemplate transactions;

    VerifyAudit(Counties counties, AuditVerification verification, TransactionTemplate transactions) {
        this.counties = counties;
        this.verification = verification;
        this.transactions = transactions;
    }

    /**
     * One line for each county, the first broken link named.
     *
     * @return whether every trail holds
     */
    boolean report(PrintStream out) {
        boolean[] holds = {true};
        counties.each(county -> {
            AuditVerification.Finding finding = verify();
            holds[0] &= finding.holds();
            out.println(line(county, finding));
        });
        return holds[0];
    }

    private AuditVerification.Finding verify() {
        return Acting.system(
                SystemActor.AUDIT,
                () -> java.util.Objects.requireNonNull(transactions.execute(status -> verification.verify())));
    }

    private static String line(CountyCode county, AuditVerification.Finding finding) {
        String read = county + ": " + finding.entries() + " entries, " + finding.checkpoints() + " checkpoints: ";
        return read + (finding.broken() == null ? "the trail holds 审计记录完整" : "BROKEN 审计记录不完整: " + finding.broken());
    }
}
