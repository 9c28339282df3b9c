package org.youmiao.cases.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.access.Colleagues;
import org.youmiao.cases.CaseId;
import org.youmiao.county.Rows;
import org.youmiao.edge.Cursor;
import org.youmiao.edge.Paging;
import org.youmiao.edge.Slice;
import org.youmiao.kernel.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What happened in a case, the latest first, as far as the running act may see it. */
@Component
class Timeline {
    private final JdbcClient jdbc;
    private final Colleagues colleagues;
    private final JsonMapper json;

    Timeline(JdbcClient jdbc, Colleagues colleagues, JsonMapper json) {
        this.jdbc = jdbc;
        this.colleagues = colleagues;
        this.json = json;
    }

    Slice<TimelineItem> of(CaseId caseId, Paging paging) {
        Cursor cursor = paging.cursor();
        List<Bare> read = jdbc.sql("""
                        SELECT at, place, kind, id, actor_id, detail FROM case_timeline
                        WHERE case_id = :case
                          AND (CAST(:at AS timestamptz) IS NULL OR (at, place, id) < (:at, CAST(:place AS integer), CAST(:id AS uuid)))
                        ORDER BY at DESC, place DESC, id DESC LIMIT %d""".formatted(paging.rowsToRead()))
                .param("case", caseId.value())
                .param("at", cursor == null ? null : Rows.at(cursor.instant(0)))
                .param("place", cursor == null ? null : place(cursor))
                .param("id", cursor == null ? null : cursor.uuid(2))
                .query(this::bare)
                .list();
        Map<UUID, String> names = names(read);
        return paging.slice(read, bare -> Cursor.of(bare.at(), bare.place(), bare.id()))
                .map(bare -> item(bare, names));
    }

    private Map<UUID, String> names(List<Bare> read) {
        Set<UUID> accounts = new HashSet<>();
        read.forEach(bare -> {
            if (bare.actor() != null) {
                accounts.add(bare.actor());
            }
            if (bare.detail().hasNonNull("account")) {
                accounts.add(UUID.fromString(bare.detail().get("account").asString()));
            }
        });
        return colleagues.names(accounts);
    }

    /** An account in the detail is told by its name. */
    private static TimelineItem item(Bare bare, Map<UUID, String> names) {
        if (bare.detail() instanceof ObjectNode detail && detail.hasNonNull("account")) {
            UUID account = UUID.fromString(detail.get("account").asString());
            detail.put("who", names.getOrDefault(account, ""));
            detail.remove("account");
        }
        return new TimelineItem(
                bare.at(),
                TimelineKind.valueOf(bare.kind()),
                bare.id(),
                bare.actor() == null ? null : names.getOrDefault(bare.actor(), ""),
                bare.detail());
    }

    private static int place(Cursor cursor) {
        try {
            return Integer.parseInt(cursor.text(1));
        } catch (NumberFormatException ofAnotherList) {
            throw Problem.invalid("cursor", "cursor");
        }
    }

    private Bare bare(ResultSet rs, int row) throws SQLException {
        return new Bare(
                Rows.instant(rs, "at"),
                rs.getInt("place"),
                rs.getString("kind"),
                Rows.uuid(rs, "id"),
                Rows.uuidOrNull(rs, "actor_id"),
                json.readTree(rs.getString("detail")));
    }

    private record Bare(
            Instant at,
            int place,
            String kind,
            UUID id,
            @Nullable UUID actor,
            JsonNode detail) {}
}
