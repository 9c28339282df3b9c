package org.youmiao.cases.referral;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.clocks.ClockId;
import org.youmiao.clocks.Duty;
import org.youmiao.clocks.SubjectLines;
import org.youmiao.county.Rows;
import org.youmiao.kernel.AreaCode;
import org.youmiao.network.Areas;

/** How a referral reads in a worklist: to the agency by its request, to superiors by the agency. */
@Component
class ReferralLines implements SubjectLines {
    private final JdbcClient jdbc;
    private final Areas areas;

    ReferralLines(JdbcClient jdbc, Areas areas) {
        this.jdbc = jdbc;
        this.areas = areas;
    }

    @Override
    public String subjectType() {
        return "referral";
    }

    @Override
    public Map<ClockId, Line> lines(Collection<Duty> duties) {
        Map<UUID, Line> bySubject = new HashMap<>();
        jdbc.sql("SELECT id, number, purpose, area, mine FROM referral_lines(?)")
                .param(duties.stream().map(duty -> duty.clock().subject().id()).toArray(UUID[]::new))
                .query(rs -> {
                    boolean mine = rs.getBoolean("mine");
                    UUID id = Rows.uuid(rs, "id");
                    bySubject.put(
                            id,
                            new Line(
                                    rs.getString("purpose"),
                                    rs.getString("number") + " · " + areas.label(new AreaCode(rs.getString("area"))),
                                    "/referrals/" + id + (mine ? "/answer" : ""),
                                    mine ? "action.answer" : "action.look"));
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
