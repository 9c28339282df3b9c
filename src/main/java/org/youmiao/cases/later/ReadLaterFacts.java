package org.youmiao.cases.later;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.file.LaterFacts;
import org.youmiao.cases.read.CaseFrame;
import org.youmiao.cases.read.CaseFrames;
import org.youmiao.county.Rows;
import org.youmiao.kernel.Problem;

/** Reads what came to a case after it was opened. Row security leaves out what is not for the actor. */
@Component
public class ReadLaterFacts {
    private final CaseFrames frames;
    private final LaterFacts laterFacts;
    private final JdbcClient jdbc;

    ReadLaterFacts(CaseFrames frames, LaterFacts laterFacts, JdbcClient jdbc) {
        this.frames = frames;
        this.laterFacts = laterFacts;
        this.jdbc = jdbc;
    }

    /**
     * What came, the latest first.
     *
     * @param waiting whether someone is to look at it
     */
    public record Shown(CaseFrame frame, List<LaterFact> facts, boolean waiting) {}

    /** @throws Problem {@code not-found} */
    @Requires(Permission.CASE_READ)
    public Shown show(CaseId id) {
        CaseFrame frame = frames.of(id, "LATER_FACTS");
        Instant since = laterFacts.waitingSince(id).orElse(null);
        return new Shown(frame, facts(id, since), since != null);
    }

    /** A clock starts with the second, and what the reporter added is told by the day: both are compared by what is stored. */
    private List<LaterFact> facts(CaseId id, @Nullable Instant since) {
        return jdbc.sql("""
                        SELECT t.report_id, r.number, t.shown_at, t.text, t.by_reporter, t.danger_now, coalesce(t.at >= CAST(:since AS timestamptz), false) AS unseen
                        FROM (
                            SELECT c.report_id, c.joined_at AS at, c.joined_at AS shown_at, NULL AS text, false AS by_reporter,
                                false AS danger_now
                            FROM case_report c JOIN case_file f ON f.id = c.case_id
                            WHERE c.case_id = :case AND c.report_id IS DISTINCT FROM f.opened_from_report
                            UNION ALL
                            SELECT c.report_id, a.added_at, CASE WHEN a.by_reporter
                                THEN date_trunc('day', a.added_at, 'Asia/Shanghai') ELSE a.added_at END, a.text, a.by_reporter, a.danger_now
                            FROM case_report c JOIN report_addition a ON a.report_id = c.report_id
                            WHERE c.case_id = :case) t
                        LEFT JOIN report r ON r.id = t.report_id
                        ORDER BY t.at DESC, t.report_id""")
                .param("case", id.value())
                .param("since", since == null ? null : Rows.at(since))
                .query((rs, row) -> new LaterFact(
                        Rows.uuid(rs, "report_id"),
                        rs.getString("number"),
                        Rows.instant(rs, "shown_at"),
                        rs.getString("text"),
                        rs.getBoolean("by_reporter"),
                        rs.getBoolean("danger_now"),
                        rs.getBoolean("unseen")))
                .list();
    }
}
