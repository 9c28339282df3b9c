package org.youmiao.intake.screening;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.intake.ReportId;
import org.youmiao.intake.ReportSituation;
import org.youmiao.kernel.Problem;

/** Were the police told? Where there is danger now, or what is described is a crime, nothing is decided without an answer. */
@Component
class PoliceQuestion {
    private final JdbcClient jdbc;

    PoliceQuestion(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Passes if the police were told, by the unit or by who reported, need not be, or the screener says why they were not.
     *
     * @throws Problem {@code invalid.required} naming {@code withoutPolice}
     */
    void mustBeAnswered(Screening screening, @Nullable String withoutPolice) {
        boolean expected = screening.urgent() || situation(screening.report()).isCrime();
        if (expected && withoutPolice == null && !wereTold(screening.report().value())) {
            throw Problem.invalid("withoutPolice", "required");
        }
    }

    private ReportSituation situation(ReportId report) {
        return ReportSituation.numbered(jdbc.sql("SELECT situation FROM report WHERE id = ?")
                .param(report.value())
                .query(Integer.class)
                .single());
    }

    private boolean wereTold(UUID report) {
        return jdbc.sql("""
                        SELECT r.police_called IS NOT DISTINCT FROM 'YES'
                            OR EXISTS (SELECT 1 FROM police_notice n WHERE n.report_id = r.id)
                        FROM report r WHERE r.id = ?""").param(report).query(Boolean.class).single();
    }
}
