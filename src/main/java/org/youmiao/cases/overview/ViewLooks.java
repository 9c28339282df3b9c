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
import org.youmiao.audit.AuditEntry;
import org.youmiao.audit.EventWords;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.read.CaseFrame;
import org.youmiao.cases.read.CaseFrames;
import org.youmiao.county.Rows;
import org.youmiao.edge.Messages;
import org.youmiao.kernel.Problem;
import org.youmiao.network.Agencies;
import org.youmiao.network.Agency;

/**
 * 谁看过: who looked at a case and who changed it, the last 500 times; for those who answer for its area
 * (未成年人网络保护条例 Art. 36).
 */
@Component
public class ViewLooks {
    private final CaseFrames frames;
    private final Colleagues colleagues;
    private final Agencies agencies;
    private final JdbcClient jdbc;

    ViewLooks(CaseFrames frames, Colleagues colleagues, Agencies agencies, JdbcClient jdbc) {
        this.frames = frames;
        this.colleagues = colleagues;
        this.agencies = agencies;
        this.jdbc = jdbc;
    }

    /**
     * One look or change.
     *
     * @param detail what was looked at or done, as a code; an agency has its name there
     * @param reason that the person gave, where one was asked
     */
    public record Look(
            Instant at,
            String name,
            AuditEntry.Kind kind,
            String detail,
            @Nullable String reason) {

        /** What was done, and to which part. */
        public String what(Messages t) {
            return EventWords.of(kind, "case", detail, t);
        }
    }

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
        Map<String, String> agencyNames = agencies.all().stream().collect(Collectors.toMap(Agency::code, Agency::name));
        return new Looks(
                frame,
                bare.stream()
                        .map(one -> new Look(
                                one.at(),
                                names.getOrDefault(one.actor(), ""),
                                one.kind(),
                                named(one.detail(), agencyNames),
                                one.reason()))
                        .toList());
    }

    /** {@code REFERRED:gaj} becomes {@code REFERRED:市公安局}. */
    private static String named(String detail, Map<String, String> agencyNames) {
        int after = detail.indexOf(':') + 1;
        String agency = agencyNames.get(detail.substring(after));
        return agency == null ? detail : detail.substring(0, after) + agency;
    }

    private record Bare(
            Instant at,
            UUID actor,
            AuditEntry.Kind kind,
            String detail,
            @Nullable String reason) {}

    private static Bare bare(ResultSet rs, int row) throws SQLException {
        return new Bare(
                Rows.instant(rs, "at"),
                Rows.uuid(rs, "actor_id"),
                AuditEntry.Kind.valueOf(rs.getString("kind")),
                rs.getString("detail"),
                rs.getString("reason"));
    }
}
