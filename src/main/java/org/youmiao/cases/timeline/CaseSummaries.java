package org.youmiao.cases.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.assessment.AssessmentViews;
import org.youmiao.cases.closure.ClosureBook;
import org.youmiao.cases.plan.PlanViews;
import org.youmiao.cases.read.CaseFrame;
import org.youmiao.cases.referral.ReferralBook;
import org.youmiao.cases.visit.VisitBook;
import org.youmiao.edge.Cursor;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Paging;
import org.youmiao.edge.Slice;
import org.youmiao.people.Guardians;

/** Gathers what the paper about a case shows. Runs in the act that prints it. */
@Component
class CaseSummaries {
    private static final Set<TimelineKind> SHOWN_IN_FULL =
            Set.of(TimelineKind.VISIT_MADE, TimelineKind.VISIT_ATTEMPTED, TimelineKind.VISIT_AMENDED);

    private final Guardians guardians;
    private final AssessmentViews assessments;
    private final PlanViews plans;
    private final ReferralBook referrals;
    private final ClosureBook closures;
    private final VisitBook visits;
    private final Timeline timeline;
    private final Messages words;

    CaseSummaries(
            Guardians guardians,
            AssessmentViews assessments,
            PlanViews plans,
            ReferralBook referrals,
            ClosureBook closures,
            VisitBook visits,
            Timeline timeline,
            Messages words) {
        this.guardians = guardians;
        this.assessments = assessments;
        this.plans = plans;
        this.referrals = referrals;
        this.closures = closures;
        this.visits = visits;
        this.timeline = timeline;
        this.words = words;
    }

    CaseSummary of(CaseFrame frame) {
        CaseId id = frame.id();
        return new CaseSummary(
                frame,
                guardians.of(frame.child().id()).stream()
                        .filter(one -> one.holdsOn(frame.today()))
                        .toList(),
                assessments.last(id).orElse(null),
                plans.inForce(id).orElse(null),
                referrals.of(id),
                closures.closures(id),
                visits.of(id),
                lines(id));
    }

    /** All that happened, part by part: a paper that leaves out the beginning of a case would mislead. */
    private List<TimelineLine> lines(CaseId id) {
        List<TimelineLine> lines = new ArrayList<>();
        Paging paging = new Paging(null, Paging.GREATEST_LIMIT);
        while (paging != null) {
            Slice<TimelineItem> part = timeline.of(id, paging);
            part.items().stream()
                    .filter(item -> !SHOWN_IN_FULL.contains(item.kind()))
                    .forEach(item -> lines.add(TimelineLine.of(item, words)));
            paging = part.next() == null ? null : new Paging(Cursor.parse(part.next()), Paging.GREATEST_LIMIT);
        }
        return lines;
    }
}
