package org.youmiao.cases.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.CaseState;
import org.youmiao.cases.RiskLevel;
import org.youmiao.cases.file.Rhythm;
import org.youmiao.cases.file.Rhythms;
import org.youmiao.clocks.ClockId;
import org.youmiao.clocks.Duty;
import org.youmiao.clocks.SubjectLines;
import org.youmiao.county.Rows;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Shanghai;
import org.youmiao.network.Areas;
import org.youmiao.people.ChildCard;

/** How duties about cases read in a worklist: by the child, its level and its village, and on which page each is done. */
@Component
class CaseLines implements SubjectLines {
    private final JdbcClient jdbc;
    private final OwnProposals own;
    private final Areas areas;
    private final Rhythms rhythms;
    private final Clock clock;

    CaseLines(JdbcClient jdbc, OwnProposals own, Areas areas, Rhythms rhythms, Clock clock) {
        this.jdbc = jdbc;
        this.own = own;
        this.areas = areas;
        this.rhythms = rhythms;
        this.clock = clock;
    }

    private record Known(
            String number,
            String child,
            AreaCode area,
            CaseState state,
            @Nullable RiskLevel level) {}

    @Override
    public String subjectType() {
        return "case";
    }

    @Override
    public Map<ClockId, Line> lines(Collection<Duty> duties) {
        Map<UUID, Known> known = known(duties);
        Set<OwnProposals.Own> first =
                own.about(known.keySet().stream().map(CaseId::new).toList());
        Map<RiskLevel, Rhythm> levels = rhythms.on(Shanghai.today(clock));
        Map<ClockId, Line> lines = new HashMap<>();
        for (Duty duty : duties) {
            Known one = known.get(duty.clock().subject().id());
            if (one != null) {
                lines.put(duty.clock().id(), line(duty, one, first, levels));
            }
        }
        return lines;
    }

    /** Whoever cannot do it, such as who submitted the plan that a second person has to approve, is led to the case. */
    private Line line(Duty duty, Known known, Set<OwnProposals.Own> first, Map<RiskLevel, Rhythm> levels) {
        CaseId id = new CaseId(duty.clock().subject().id());
        Acting acting = Acting.required();
        Optional<CaseStep> step = CaseStep.of(duty.clock().rule().code(), known.state())
                .filter(one -> acting.may(one.permission(), known.area(), true))
                .filter(one -> !first.contains(new OwnProposals.Own(id, one.rule())));
        return new Line(
                known.child(),
                detail(known, levels),
                step.map(one -> one.path(id)).orElse("/cases/" + id.value()),
                step.map(CaseStep::action).orElse("action.look"));
    }

    private String detail(Known known, Map<RiskLevel, Rhythm> levels) {
        Rhythm rhythm = known.level() == null ? null : levels.get(known.level());
        String level = rhythm == null ? "" : " · " + rhythm.words();
        return known.number() + level + " · " + areas.label(known.area());
    }

    private Map<UUID, Known> known(Collection<Duty> duties) {
        Map<UUID, Known> known = new HashMap<>();
        jdbc.sql("SELECT id, number, area, state, level, child_name FROM case_lines(?)")
                .param(duties.stream().map(duty -> duty.clock().subject().id()).toArray(UUID[]::new))
                .query(rs -> {
                    known.put(Rows.uuid(rs, "id"), known(rs));
                });
        return known;
    }

    private static Known known(ResultSet rs) throws SQLException {
        String level = rs.getString("level");
        return new Known(
                rs.getString("number"),
                Objects.requireNonNullElse(rs.getString("child_name"), ChildCard.NAME_UNKNOWN),
                new AreaCode(rs.getString("area")),
                CaseState.valueOf(rs.getString("state")),
                level == null ? null : RiskLevel.valueOf(level));
    }
}
