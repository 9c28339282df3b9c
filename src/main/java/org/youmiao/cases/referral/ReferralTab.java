package org.youmiao.cases.referral;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.read.CaseTab;

/** 转介. */
@Component
class ReferralTab implements CaseTab {
    private final JdbcClient jdbc;

    ReferralTab(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String code() {
        return "referrals";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public @Nullable Integer count(CaseId id) {
        return jdbc.sql("SELECT count(*) FROM referral WHERE case_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }
}
