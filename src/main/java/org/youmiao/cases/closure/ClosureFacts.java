package org.youmiao.cases.closure;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.plan.Measures;
import org.youmiao.cases.visit.VisitBook;
import org.youmiao.cases.visit.VisitOutcome;
import org.youmiao.cases.visit.VisitView;
import org.youmiao.intake.Reports;
import org.youmiao.people.ChildId;

/** What someone who closes a case should know beside what stands against it. Runs in the caller's act. */
@Component
class ClosureFacts {
    private final Measures measures;
    private final VisitBook visits;
    private final Reports reports;

    ClosureFacts(Measures measures, VisitBook visits, Reports reports) {
        this.measures = measures;
        this.visits = visits;
        this.reports = reports;
    }

    /**
     * What is worth knowing before a case is closed.
     *
     * @param unfinished  measures that were explained instead of done, the latest first
     * @param openReports numbers of reports about the child that are still being screened, as far as the reader may see them
     * @param lastSeen    when the child was last seen on a visit; none if never
     * @param lastVisit   when the last visit was made or attempted; none if none was
     */
    public record Facts(
            List<Measures.Unfinished> unfinished,
            List<String> openReports,
            @Nullable Instant lastSeen,
            @Nullable Instant lastVisit) {}

    Facts of(CaseId caseId, ChildId child) {
        List<VisitView> all = visits.of(caseId);
        return new Facts(
                measures.unfinished(caseId),
                reports.openReportsOf(child).stream().map(Reports.Brief::number).toList(),
                all.stream()
                        .filter(visit -> visit.outcome() == VisitOutcome.MADE && visit.metTheChild())
                        .map(VisitView::occurredAt)
                        .findFirst()
                        .orElse(null),
                all.stream().map(VisitView::occurredAt).findFirst().orElse(null));
    }
}
