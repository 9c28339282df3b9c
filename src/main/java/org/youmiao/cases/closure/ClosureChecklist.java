package org.youmiao.cases.closure;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.referral.Referrals;
import org.youmiao.kernel.Text;

/** What must be settled before a case is closed; asked when closure is proposed, and again when it is approved. */
@Component
class ClosureChecklist {
    private final Referrals referrals;
    private final UndoneMeasures measures;
    private final JdbcClient jdbc;

    ClosureChecklist(Referrals referrals, UndoneMeasures measures, JdbcClient jdbc) {
        this.referrals = referrals;
        this.measures = measures;
        this.jdbc = jdbc;
    }

    List<UndoneMeasures.Measure> undone(CaseId caseId) {
        return measures.of(caseId);
    }

    /** Referrals to which agencies still owe an answer. */
    int openReferrals(CaseId caseId) {
        return referrals.openOf(caseId).size();
    }

    /**
     * Nothing is open that only the proposer can settle.
     *
     * @param explained why a measure need not be done any more, by measure
     * @throws ClosureProblem.OpenReferrals      while an agency owes an answer
     * @throws ClosureProblem.MeasureUnexplained for the first measure that was neither done nor explained
     */
    void mustBeSettled(CaseId caseId, Map<UUID, String> explained) {
        int open = openReferrals(caseId);
        if (open > 0) {
            throw new ClosureProblem.OpenReferrals(open);
        }
        List<UndoneMeasures.Measure> undone = undone(caseId);
        for (int i = 0; i < undone.size(); i++) {
            String field = "explanations[" + i + "].text";
            if (Text.optional(field, explained.get(undone.get(i).id()), 500) == null) {
                throw new ClosureProblem.MeasureUnexplained(field);
            }
        }
    }

    /** Keeps the explanations of measures that were in fact not done. */
    void keep(Closure closure, Map<UUID, String> explained) {
        undone(closure.caseId())
                .forEach(measure -> jdbc.sql(
                                "INSERT INTO closure_explanation (closure_id, measure_id, text) VALUES (?, ?, ?)")
                        .params(
                                closure.id().value(),
                                measure.id(),
                                java.util.Objects.requireNonNull(explained.get(measure.id())))
                        .update());
    }

    Map<UUID, String> kept(ClosureId closure) {
        record Row(UUID measure, String text) {}
        return jdbc
                .sql("SELECT measure_id, text FROM closure_explanation WHERE closure_id = ?")
                .param(closure.value())
                .query((rs, row) -> new Row(rs.getObject(1, UUID.class), rs.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Row::measure, Row::text));
    }
}
