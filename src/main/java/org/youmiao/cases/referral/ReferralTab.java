package org.youmiao.cases.referral;

import org.springframework.stereotype.Component;
import org.youmiao.cases.read.CaseTab;

/** 转介. */
@Component
class ReferralTab implements CaseTab {
    @Override
    public String code() {
        return "referrals";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String counting() {
        return "SELECT count(*) FROM referral WHERE case_id = :case";
    }
}
