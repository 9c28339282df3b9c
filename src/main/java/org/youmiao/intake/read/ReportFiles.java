package org.youmiao.intake.read;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;
import org.youmiao.access.Colleagues;
import org.youmiao.county.Rows;
import org.youmiao.intake.Answer;
import org.youmiao.intake.NewReport;
import org.youmiao.intake.ReportChannel;
import org.youmiao.intake.ReportId;
import org.youmiao.intake.ReportSituation;
import org.youmiao.intake.screening.FeedbackContent;
import org.youmiao.intake.screening.FeedbackMeans;
import org.youmiao.intake.screening.FeedbackResult;
import org.youmiao.intake.screening.HandOver;
import org.youmiao.intake.screening.PoliceStep;
import org.youmiao.intake.screening.ReceiverKind;
import org.youmiao.intake.screening.Screening;
import org.youmiao.intake.screening.ScreeningEntry;
import org.youmiao.intake.screening.ScreeningStep;
import org.youmiao.intake.screening.Screenings;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.CivilId;
import org.youmiao.kernel.Shanghai;
import org.youmiao.network.Areas;
import org.youmiao.people.Sex;

/** Gathers a report with everything that belongs to it. Runs in the caller's act; row security decides what is there. */
@Component
class ReportFiles {
    private final Screenings screenings;
    private final Colleagues colleagues;
    private final Areas areas;
    private final JdbcClient jdbc;

    ReportFiles(Screenings screenings, Colleagues colleagues, Areas areas, JdbcClient jdbc) {
        this.screenings = screenings;
        this.colleagues = colleagues;
        this.areas = areas;
        this.jdbc = jdbc;
    }

    /**
     * Reads a report.
     *
     * @throws org.youmiao.kernel.Problem {@code not-found}
     */
    ReportFile read(ReportId report) {
        Screening screening = screenings.get(report);
        boolean unit = Acting.reach().covers(screening.route().area());
        boolean close = !unit || Offers.units().contains(screening.route().desk());
        List<ReportFile.Addition> additions = all(
                report,
                "SELECT * FROM report_addition WHERE report_id = ? ORDER BY added_at, id",
                (rs, row) -> addition(rs, close));
        List<ScreeningEntry> steps =
                all(report, "SELECT * FROM screening_entry WHERE report_id = ? ORDER BY at, id", ReportFiles::step);
        List<ReportFile.PoliceNotice> police = all(
                report,
                "SELECT * FROM police_notice WHERE report_id = ? ORDER BY happened_at, id",
                ReportFiles::police);
        List<ReportFile.Feedback> feedback = all(
                report,
                "SELECT * FROM reporter_feedback WHERE report_id = ? ORDER BY told_at, id",
                ReportFiles::feedback);
        Set<UUID> accounts = Stream.of(
                        screening.screener().stream(),
                        additions.stream().map(ReportFile.Addition::by),
                        steps.stream().map(ScreeningEntry::by),
                        steps.stream().flatMap(step -> step.apart().leftOut().stream()),
                        police.stream().map(ReportFile.PoliceNotice::by),
                        feedback.stream().map(ReportFile.Feedback::by))
                .flatMap(each -> each)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        ReportFacts facts = facts(report, close);
        return new ReportFile(
                facts,
                screening,
                unit,
                screening.state().isOpen() || isOwed(screening),
                additions,
                steps,
                police,
                feedback,
                colleagues.names(accounts),
                places(facts, screening, steps));
    }

    private Map<AreaCode, String> places(ReportFacts facts, Screening screening, List<ScreeningEntry> steps) {
        return Stream.concat(
                        Stream.of(screening.route().area(), screening.route().desk(), facts.area()),
                        steps.stream().map(ScreeningEntry::to))
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toMap(area -> area, areas::label));
    }

    private boolean isOwed(Screening screening) {
        return jdbc.sql("SELECT owes_reporter(?, ?)")
                .param(screening.report().value())
                .param(screening.decidedAt().map(Rows::at).orElse(null))
                .query(Boolean.class)
                .single();
    }

    private ReportFacts facts(ReportId report, boolean close) {
        return all(report, "SELECT * FROM report WHERE id = ?", (rs, row) -> facts(rs, close))
                .getFirst();
    }

    private <T> List<T> all(ReportId report, String sql, RowMapper<T> row) {
        return jdbc.sql(sql).param(report.value()).query(row).list();
    }

    private static Instant dayOf(Instant at) {
        return Shanghai.dateOf(at).atStartOfDay(Shanghai.ZONE).toInstant();
    }

    /** @param close whether the actor is of the unit that screens, or the reporter */
    private static ReportFacts facts(ResultSet rs, boolean close) throws SQLException {
        Instant receivedAt = Rows.instant(rs, "received_at");
        String area = rs.getString("area");
        String civilId = rs.getString("child_civil_id");
        return new ReportFacts(
                new ReportId(Rows.uuid(rs, "id")),
                rs.getString("number"),
                close ? receivedAt : dayOf(receivedAt),
                close ? ReportChannel.valueOf(rs.getString("channel")) : null,
                ReportSituation.numbered(rs.getInt("situation")),
                Answer.valueOf(rs.getString("danger_now")),
                valueOrNull(Answer.class, rs.getString("police_called")),
                rs.getBoolean("station_involved"),
                rs.getString("account"),
                Rows.dateOrNull(rs, "occurred_on"),
                rs.getString("place"),
                area == null ? null : new AreaCode(area),
                new NewReport.ChildTold(
                        rs.getString("child_name"),
                        Sex.ofCode(Integer.parseInt(rs.getString("child_sex"))),
                        rs.getObject("child_age", Integer.class),
                        Rows.dateOrNull(rs, "child_born_on"),
                        civilId == null ? null : new CivilId(civilId),
                        rs.getString("child_school"),
                        rs.getString("guardian_name"),
                        rs.getString("guardian_phone")),
                rs.getObject("child_born_year", Integer.class));
    }

    private static ReportFile.Addition addition(ResultSet rs, boolean close) throws SQLException {
        Instant at = Rows.instant(rs, "added_at");
        UUID by = Rows.uuidOrNull(rs, "added_by");
        return new ReportFile.Addition(
                Rows.uuid(rs, "id"),
                close || by != null ? at : dayOf(at),
                rs.getString("text"),
                rs.getBoolean("danger_now"),
                valueOrNull(Answer.class, rs.getString("police_called")),
                by);
    }

    private static ScreeningEntry step(ResultSet rs, int row) throws SQLException {
        String to = rs.getString("to_area");
        String handedTo = rs.getString("handed_to");
        return new ScreeningEntry(
                new ReportId(Rows.uuid(rs, "report_id")),
                ScreeningStep.valueOf(rs.getString("step")),
                Rows.instant(rs, "at"),
                Rows.uuidOrNull(rs, "by_id"),
                rs.getString("reason"),
                to == null ? null : new AreaCode(to),
                handedTo == null
                        ? null
                        : new HandOver(
                                ReceiverKind.valueOf(rs.getString("handed_to_kind")),
                                rs.getString("handed_to_agency"),
                                handedTo,
                                rs.getString("receipt_number")),
                new ScreeningEntry.Apart(
                        rs.getString("without_police"),
                        uuids(rs.getArray("left_out")),
                        rs.getString("left_out_reason")));
    }

    private static Set<UUID> uuids(@Nullable Array column) throws SQLException {
        return column == null ? Set.of() : Set.of((UUID[]) column.getArray());
    }

    private static ReportFile.PoliceNotice police(ResultSet rs, int row) throws SQLException {
        return new ReportFile.PoliceNotice(
                Rows.uuid(rs, "id"),
                PoliceStep.valueOf(rs.getString("step")),
                Rows.instant(rs, "happened_at"),
                rs.getString("police_unit"),
                rs.getString("receipt_number"),
                rs.getString("note"),
                Rows.uuid(rs, "recorded_by"));
    }

    private static ReportFile.Feedback feedback(ResultSet rs, int row) throws SQLException {
        String[] said = (String[]) rs.getArray("said").getArray();
        return new ReportFile.Feedback(
                Rows.uuid(rs, "id"),
                FeedbackResult.valueOf(rs.getString("result")),
                valueOrNull(FeedbackMeans.class, rs.getString("means")),
                Arrays.stream(said).map(FeedbackContent::valueOf).collect(Collectors.toSet()),
                Rows.instant(rs, "told_at"),
                Rows.uuid(rs, "recorded_by"));
    }

    private static <E extends Enum<E>> @Nullable E valueOrNull(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
