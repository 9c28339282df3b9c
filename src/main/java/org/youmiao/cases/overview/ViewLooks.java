package org.youmiao.cases.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.access.Colleagues;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.read.CaseFrame;
import org.youmiao.cases.read.CaseFrames;
import org.youmiao.county.Rows;
import org.youmiao.kernel.Problem;

/**
 * 谁看过: who looked at a case and who changed it, the last 500 times; for those who answer for its area
 * (未成年人网络保护条例 Art. 36).
 */
@Component
public class ViewLooks {
    private final CaseFrames frames;
    private final Colleagues colleagues;
    private final JdbcClient jdbc;

    ViewLooks(CaseFrames frames, Colleagues colleagues, JdbcClient jdbc) {
        this.frames = frames;
        this.colleagues = colleagues;
        this.jdbc = jdbc;
    }

    /**
     * One look or change.
     *
     * @param kind   READ, WRITE or REFUSED
     * @param detail what was looked at or done, as a code
     * @param reason that the person gave, where one was asked
     */
    public record Look(
            Instant at,
            String name,
            String kind,
            String detail,
            @Nullable String reason) {}

    /** The looks at a case, the latest first. */
    public record Looks(CaseFrame frame, List<Look> looks) {}

    /** @throws Problem {@code not-found} also for a member of the team who does not answer for the area */
    @Requires(Permission.CASE_READ)
    public Looks view(CaseId id) {
        CaseFrame frame = frames.of(id, "LOOKS");
        if (!LooksTab.isFor(frame.area())) {
            throw Problem.notFound("case");
        }
        List<Bare> bare = jdbc.sql("SELECT at, actor_id, kind, detail, reason FROM case_lookers(?)")
                .param(id.value())
                .query(ViewLooks::bare)
                .list();
        Map<UUID, String> names =
                colleagues.names(bare.stream().map(Bare::actor).collect(Collectors.toSet()));
        return new Looks(
                frame,
                bare.stream()
                        .map(one -> new Look(
                                one.at(), names.getOrDefault(one.actor(), ""), one.kind(), one.detail(), one.reason()))
                        .toList());
    }

    private record Bare(
            Instant at,
            UUID actor,
            String kind,
            String detail,
            @Nullable String reason) {}

    private static Bare bare(ResultSet rs, int row) throws SQLException {
        return new Bare(
                Rows.instant(rs, "at"),
                Rows.uuid(rs, "actor_id"),
                rs.getString("kind"),
                rs.getString("detail"),
                rs.getString("reason"));
    }
}
