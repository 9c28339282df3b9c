package org.youmiao.intake.screening;

import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;
import org.youmiao.intake.ReportId;
import org.youmiao.kernel.Problem;

/** The screenings that the running act may reach. */
public interface Screenings extends Repository<Screening, ReportId> {

    Optional<Screening> findById(ReportId report);

    /** The screening, held until the act ends: for changes that must not fail because a screener is faster. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Screening> findByReportId(ReportId report);

    /** Stores a change; of two who changed it at once, the second fails. */
    Screening save(Screening screening);

    /**
     * The screening of a report.
     *
     * @throws Problem {@code not-found} if there is none that this act may reach
     */
    default Screening get(ReportId report) {
        return findById(report).orElseThrow(() -> Problem.notFound("report"));
    }

    /**
     * The same, if it is still as the actor read it.
     *
     * @throws Problem {@code not-found}, or {@code stale} if it was changed since
     */
    default Screening get(ReportId report, int version) {
        Screening screening = get(report);
        screening.expectVersion(version);
        return screening;
    }
}
