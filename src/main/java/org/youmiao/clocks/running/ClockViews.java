package org.youmiao.clocks.running;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.clocks.ClockId;
import org.youmiao.clocks.ClockState;
import org.youmiao.clocks.ClockView;
import org.youmiao.clocks.Desk;
import org.youmiao.clocks.reckoning.TimeLimitRule;
import org.youmiao.clocks.rules.Rules;
import org.youmiao.county.Rows;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.SubjectRef;

/** Reads clocks as others see them. */
@Component
class ClockViews {
    private final JdbcClient jdbc;
    private final Rules rules;

    ClockViews(JdbcClient jdbc, Rules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    List<ClockView> of(SubjectRef subject) {
        return jdbc.sql("SELECT * FROM clock WHERE subject_id = ? ORDER BY started_at, id")
                .param(subject.id())
                .query((rs, row) -> view(rs))
                .list();
    }

    Optional<ClockView> find(ClockId clock) {
        return jdbc.sql("SELECT * FROM clock WHERE id = ?")
                .param(clock.value())
                .query((rs, row) -> view(rs))
                .optional();
    }

    ClockView view(ResultSet rs) throws SQLException {
        TimeLimitRule rule = rules.version(rs.getString("rule_code"), rs.getInt("rule_version"));
        return new ClockView(
                new ClockId(Rows.uuid(rs, "id")),
                new ClockView.Rule(
                        rule.code(),
                        rule.wording().title(),
                        rule.wording().starts(),
                        rule.source().nature(),
                        rule.source().document(),
                        rule.source().number(),
                        rule.source().article(),
                        rs.getInt("amount"),
                        rule.limit().unit()),
                new SubjectRef(rs.getString("subject_type"), Rows.uuid(rs, "subject_id")),
                rs.getString("label"),
                new AreaCode(rs.getString("area")),
                Desk.parse(rs.getString("desk")),
                Stream.of(rs.getString("escalated_desk"), rs.getString("second_escalated_desk"))
                        .filter(Objects::nonNull)
                        .map(Desk::parse)
                        .toList(),
                Rows.instant(rs, "started_at"),
                Rows.instant(rs, "due_at"),
                rs.getBoolean("provisional"),
                ClockState.valueOf(rs.getString("state")),
                Rows.instantOrNull(rs, "ended_at"),
                Rows.instantOrNull(rs, "missed_at"),
                rs.getInt("version"));
    }
}
