package org.youmiao.cases.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.clocks.ClockId;
import org.youmiao.clocks.Duty;
import org.youmiao.clocks.SubjectLines;
import org.youmiao.county.Rows;
import org.youmiao.kernel.AreaCode;
import org.youmiao.network.Areas;
import org.youmiao.people.ChildCard;

/** How a measure of a plan reads in a worklist: by the child and what is to be done; the button leads to where it is said that it was. */
@Component
class MeasureLines implements SubjectLines {
    private final JdbcClient jdbc;
    private final Areas areas;

    MeasureLines(JdbcClient jdbc, Areas areas) {
        this.jdbc = jdbc;
        this.areas = areas;
    }

    @Override
    public String subjectType() {
        return "measure";
    }

    @Override
    public Map<ClockId, Line> lines(Collection<Duty> duties) {
        Map<UUID, Line> bySubject = new HashMap<>();
        jdbc.sql("SELECT id, case_id, number, area, what, child_name FROM measure_lines(?)")
                .param(duties.stream().map(duty -> duty.clock().subject().id()).toArray(UUID[]::new))
                .query(rs -> {
                    UUID id = Rows.uuid(rs, "id");
                    bySubject.put(
                            id,
                            new Line(
                                    Objects.requireNonNullElse(rs.getString("child_name"), ChildCard.NAME_UNKNOWN),
                                    rs.getString("what") + " · " + rs.getString("number") + " · "
                                            + areas.label(new AreaCode(rs.getString("area"))),
                                    "/cases/" + Rows.uuid(rs, "case_id") + "/measures/" + id,
                                    "action.measure"));
                });
        Map<ClockId, Line> lines = new HashMap<>();
        duties.forEach(duty -> {
            Line line = bySubject.get(duty.clock().subject().id());
            if (line != null) {
                lines.put(duty.clock().id(), line);
            }
        });
        return lines;
    }
}
