package org.youmiao.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.county.Rows;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Shanghai;
import org.youmiao.people.ChildId;

/** What other rooms may know of reports. Row security decides which ones: the rest is not there. Never tells who reported. */
@Component
public class Reports {
    /** How an event of the trail ends that the reporter caused. */
    public static final String BY_REPORTER = ":REPORTER";

    private static final String BRIEF = """
            SELECT r.id, r.number, r.received_at, r.situation, s.area, s.urgent, s.state
            FROM screening s JOIN report r ON r.id = s.report_id
            """;

    private final JdbcClient jdbc;

    Reports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A report in one line.
     *
     * @param number     what people call it, such as R-2026-000123
     * @param receivedOn day on which it was taken in; the hour could tell who reported
     * @param area       where it is screened: the child's village or township, or the county
     * @param urgent     whether the child was said to be in danger
     */
    public record Brief(
            ReportId id,
            String number,
            LocalDate receivedOn,
            ReportSituation situation,
            AreaCode area,
            boolean urgent,
            ScreeningState state) {}

    /**
     * How the trail names what happened to a report. What the reporter did is marked: the trail is read by an auditor, from whom it
     * is sealed who reported.
     *
     * @param code       such as {@code ADDED}
     * @param byReporter whether it was the reporter
     */
    public static String event(String code, boolean byReporter) {
        return byReporter ? code + BY_REPORTER : code;
    }

    /** These reports, as far as the actor may see them, the earliest first. */
    public List<Brief> brief(Collection<ReportId> reports) {
        if (reports.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(BRIEF + "WHERE s.report_id IN (:reports) ORDER BY s.received_at, s.report_id")
                .param("reports", reports.stream().map(ReportId::value).toList())
                .query(Reports::read)
                .list();
    }

    /** Reports that are still being screened and are about this child: by a screener's word, or by the identity number. */
    public List<Brief> openReportsOf(ChildId child) {
        return jdbc.sql(BRIEF + """
                        WHERE s.state IN ('RECEIVED', 'SCREENING', 'NO_ACTION_PROPOSED') AND s.report_id IN (
                            SELECT m.report_id FROM screening m WHERE m.child_id = :child
                            UNION
                            SELECT o.id FROM report o JOIN child c ON c.civil_id = o.child_civil_id WHERE c.id = :child)
                        ORDER BY s.received_at, s.report_id""")
                .param("child", child.value())
                .query(Reports::read)
                .list();
    }

    private static Brief read(ResultSet rs, int row) throws SQLException {
        return new Brief(
                new ReportId(Rows.uuid(rs, "id")),
                rs.getString("number"),
                Shanghai.dateOf(Rows.instant(rs, "received_at")),
                ReportSituation.numbered(rs.getInt("situation")),
                new AreaCode(rs.getString("area")),
                rs.getBoolean("urgent"),
                ScreeningState.valueOf(rs.getString("state")));
    }
}
