package org.youmiao.clocks.running;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.clocks.Desk;
import org.youmiao.county.Rows;
import org.youmiao.kernel.Ids;

/** Writes a new clock together with the first entry of its history: most acts start one, so it is one statement. */
@Component
class StartedClocks {
    private static final String ADD = """
            WITH begun AS (
                INSERT INTO clock (id, rule_code, rule_version, subject_type, subject_id, label, area, desk, deputy_desk, amount,
                    extended_by, started_at, started_by, due_at, provisional, state, steps_taken, next_step_at, wake_at, version)
                VALUES (:id, :rule, :ruleVersion, :subjectType, :subject, :label, :area, :desk, :deputy, :amount,
                    0, :startedAt, :startedBy, :dueAt, :provisional, :state, 0, :nextStepAt, :wakeAt, 0)
            )
            INSERT INTO clock_event (id, clock_id, kind, at, actor_id, due_at)
            VALUES (:event, :id, 'STARTED', :startedAt, :startedBy, :dueAt)""";

    private final JdbcClient jdbc;

    StartedClocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a clock that was started and has its date. */
    void add(DutyClock clock) {
        Desk deputy = clock.deputyDesk();
        jdbc.sql(ADD)
                .param("id", clock.id().value())
                .param("rule", clock.ruleCode())
                .param("ruleVersion", clock.ruleVersion())
                .param("subjectType", clock.subject().type())
                .param("subject", clock.subject().id())
                .param("label", clock.label())
                .param("area", clock.area().value())
                .param("desk", clock.desk().toString())
                .param("deputy", deputy == null ? null : deputy.toString())
                .param("amount", clock.amount())
                .param("startedAt", Rows.at(clock.startedAt()))
                .param("startedBy", clock.startedBy())
                .param("dueAt", Rows.at(clock.dueAt()))
                .param("provisional", clock.isProvisional())
                .param("state", clock.state().name())
                .param("nextStepAt", at(clock.nextStepAt()))
                .param("wakeAt", at(clock.wakeAt()))
                .param("event", Ids.next())
                .update();
    }

    private static @Nullable Object at(@Nullable Instant instant) {
        return instant == null ? null : Rows.at(instant);
    }
}
