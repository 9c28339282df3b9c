package org.youmiao.cases.referral;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.cases.ReferralId;
import org.youmiao.county.Rows;
import org.youmiao.kernel.Problem;

/** Why a referral is not there: its agency is told that it was withdrawn and when, everyone else nothing. */
@Component
class MissingReferral {
    private final JdbcClient jdbc;

    MissingReferral(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return {@link ReferralProblem.Withdrawn} or {@code not-found}, to be thrown */
    Problem problem(ReferralId id) {
        return jdbc.sql("SELECT number, withdrawn_at FROM withdrawn_referral(?)")
                .param(id.value())
                .query((rs, row) -> (Problem)
                        new ReferralProblem.Withdrawn(rs.getString("number"), Rows.instant(rs, "withdrawn_at")))
                .optional()
                .orElseGet(() -> Problem.notFound("referral"));
    }
}
