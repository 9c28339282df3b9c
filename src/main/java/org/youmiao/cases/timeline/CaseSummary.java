package org.youmiao.cases.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youmiao.cases.assessment.AssessmentView;
import org.youmiao.cases.closure.ClosureView;
import org.youmiao.cases.plan.PlanView;
import org.youmiao.cases.read.CaseFrame;
import org.youmiao.cases.referral.ReferralView;
import org.youmiao.cases.visit.VisitView;
import org.youmiao.people.GuardianCard;

/**
 * What the paper about a case shows.
 *
 * @param guardians  who looks after the child today
 * @param assessment the last that was decided; none before the first
 * @param plan       the plan in force; none if there is none
 * @param closures   the latest first
 * @param lines      what happened, the latest first, without the visits, which are shown in full
 */
public record CaseSummary(
        CaseFrame frame,
        List<GuardianCard> guardians,
        @Nullable AssessmentView assessment,
        @Nullable PlanView plan,
        List<ReferralView> referrals,
        List<ClosureView> closures,
        List<VisitView> visits,
        List<TimelineLine> lines) {}
