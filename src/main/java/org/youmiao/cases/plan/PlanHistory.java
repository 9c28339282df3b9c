package org.youmiao.cases.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.county.Rows;
import org.youmiao.kernel.Actor;
import org.youmiao.kernel.Ids;
import tools.jackson.databind.json.JsonMapper;

/** How plans were submitted, returned and approved, in order, and what they said then; only ever added to. */
@Component
class PlanHistory {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    PlanHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One step of a plan.
     *
     * @param note    what the second person wrote
     * @param content what was submitted; none of a decision
     */
    record Event(
            UUID id,
            PlanEventKind kind,
            @Nullable String note,
            @Nullable PlanContent content,
            Instant at,
            UUID actor) {}

    void submitted(Plan plan, Actor actor, Instant at) {
        add(plan, PlanEventKind.SUBMITTED, null, JSON.writeValueAsString(plan.content()), actor, at);
    }

    void decided(Plan plan, PlanEventKind kind, Actor actor, Instant at) {
        add(plan, kind, plan.decisionNote().orElse(null), null, actor, at);
    }

    /** The steps of this plan in their order. */
    List<Event> of(PlanId plan) {
        return jdbc.sql(
                        "SELECT id, kind, note, content, at, actor_id FROM plan_event WHERE plan_id = ? ORDER BY at, id")
                .param(plan.value())
                .query((rs, row) -> new Event(
                        Rows.uuid(rs, "id"),
                        PlanEventKind.valueOf(rs.getString("kind")),
                        rs.getString("note"),
                        content(rs.getString("content")),
                        Rows.instant(rs, "at"),
                        Rows.uuid(rs, "actor_id")))
                .list();
    }

    private void add(
            Plan plan, PlanEventKind kind, @Nullable String note, @Nullable String content, Actor actor, Instant at) {
        jdbc.sql("""
                        INSERT INTO plan_event (id, plan_id, case_id, area, kind, note, content, at, actor_id)
                        VALUES (?, ?, ?, ?, ?, ?, CAST(? AS jsonb), ?, ?)""")
                .param(Ids.next())
                .param(plan.id().value())
                .param(plan.caseId().value())
                .param(plan.area().value())
                .param(kind.name())
                .param(note)
                .param(content)
                .param(Rows.at(at))
                .param(actor.id())
                .update();
    }

    private static @Nullable PlanContent content(@Nullable String column) {
        return column == null ? null : JSON.readValue(column, PlanContent.class);
    }
}
