package org.youmiao.reference.life;

import org.springframework.stereotype.Component;
import org.youmiao.cases.assessment.CarryOutAssessment;
import org.youmiao.cases.closure.DecideClosure;
import org.youmiao.cases.closure.ProposeClosure;
import org.youmiao.cases.closure.RecordFollowUp;
import org.youmiao.cases.closure.ReopenCase;
import org.youmiao.cases.file.CallMember;
import org.youmiao.cases.file.OpenCase;
import org.youmiao.cases.later.LookAtLaterFacts;
import org.youmiao.cases.plan.DecidePlan;
import org.youmiao.cases.plan.SettleMeasure;
import org.youmiao.cases.plan.WritePlan;
import org.youmiao.cases.referral.AcknowledgeReferral;
import org.youmiao.cases.referral.AnswerReferral;
import org.youmiao.cases.referral.ReadReferral;
import org.youmiao.cases.referral.SendReferral;
import org.youmiao.cases.referral.WithdrawReferral;
import org.youmiao.cases.visit.AmendVisit;
import org.youmiao.cases.visit.RecordVisit;

/** What people do with cases: the acts behind the pages. */
@Component
record CaseDeeds(
        LookAtCase look,
        LookAtLaterFacts lookAtLaterFacts,
        OpenCase open,
        CallMember call,
        CarryOutAssessment assess,
        WritePlan plan,
        DecidePlan decidePlan,
        SettleMeasure settle,
        RecordVisit visit,
        AmendVisit amend,
        SendReferral refer,
        ReadReferral readReferral,
        AnswerReferral answer,
        AcknowledgeReferral acknowledge,
        WithdrawReferral withdraw,
        ProposeClosure proposeClosure,
        DecideClosure decideClosure,
        RecordFollowUp followUp,
        ReopenCase reopen) {}
