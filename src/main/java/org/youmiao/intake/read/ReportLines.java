package org.youmiao.intake.read;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.clocks.ClockId;
import org.youmiao.clocks.Duty;
import org.youmiao.clocks.SubjectLines;
import org.youmiao.county.Rows;
import org.youmiao.intake.ScreeningState;
import org.youmiao.kernel.AreaCode;
import org.youmiao.network.Areas;

/** How duties about reports read in a worklist, and on which page each is done. */
@Component
class ReportLines implements SubjectLines {
    private final JdbcClient jdbc;
    private final Areas areas;

    ReportLines(JdbcClient jdbc, Areas areas) {
        this.jdbc = jdbc;
        this.areas = areas;
    }

    private record Known(
            String number,
            @Nullable String child,
            AreaCode area,
            ScreeningState state,
            @Nullable UUID screener) {}

    @Override
    public String subjectType() {
        return "report";
    }

    @Override
    public Map<ClockId, Line> lines(Collection<Duty> duties) {
        Map<UUID, Known> known =
                known(duties.stream().map(duty -> duty.clock().subject().id()).collect(Collectors.toSet()));
        Map<ClockId, Line> lines = new HashMap<>();
        for (Duty duty : duties) {
            Known report = known.get(duty.clock().subject().id());
            if (report != null) {
                lines.put(duty.clock().id(), line(duty, report));
            }
        }
        return lines;
    }

    private Line line(Duty duty, Known report) {
        String detail = Stream.of(report.child(), areas.label(report.area()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        String path = "/reports/" + duty.clock().subject().id();
        return switch (duty.clock().rule().code()) {
            // Who reported is sealed from a superior too: there the line opens the report.
            case "REPORTER_FEEDBACK" ->
                duty.part() == Duty.Part.SUPERIOR
                        ? new Line(report.number(), detail, path, "action.look")
                        : new Line(report.number(), detail, path + "/reporter", "action.tell-reporter");
            case "HANDOVER_RECEIPT" ->
                new Line(report.number(), detail, path + "/screening/receipt", "action.record-receipt");
            case "POLICE_FEEDBACK" ->
                new Line(report.number(), detail, path + "/police-notices", "action.record-police");
            default -> {
                if (report.state() != ScreeningState.NO_ACTION_PROPOSED) {
                    yield new Line(report.number(), detail, path + "/screening", "action.screen");
                }
                yield Offers.confirmation(report.area(), report.screener())
                        ? new Line(
                                report.number(), detail, path + "/screening/confirmation", "action.confirm-screening")
                        : new Line(report.number(), detail, path, "action.look");
            }
        };
    }

    private Map<UUID, Known> known(Collection<UUID> reports) {
        Map<UUID, Known> known = new HashMap<>();
        jdbc.sql("""
                        SELECT s.report_id, r.number, r.child_name, s.area, s.state, s.screener_id
                        FROM screening s JOIN report r ON r.id = s.report_id WHERE s.report_id = ANY(?)""").param(reports.toArray(UUID[]::new)).query(rs -> {
            known.put(
                    Rows.uuid(rs, "report_id"),
                    new Known(
                            rs.getString("number"),
                            rs.getString("child_name"),
                            new AreaCode(rs.getString("area")),
                            ScreeningState.valueOf(rs.getString("state")),
                            rs.getObject("screener_id", UUID.class)));
        });
        return known;
    }
}
