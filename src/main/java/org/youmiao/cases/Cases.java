package org.youmiao.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.county.Rows;
import org.youmiao.kernel.AreaCode;
import org.youmiao.people.ChildId;

/** What other rooms may ask about cases. Runs in the caller's act: what that act may not see is not answered. */
@Component
public class Cases {
    private final JdbcClient jdbc;

    Cases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The case in a line, if the running act may see it. */
    public Optional<CaseBrief> brief(CaseId id) {
        return Optional.ofNullable(briefs(List.of(id)).get(id));
    }

    /** Those of these cases that the running act may see. */
    public Map<CaseId, CaseBrief> briefs(Collection<CaseId> ids) {
        return jdbc
                .sql("""
                        SELECT id, number, child_id, area, state, level, lead_id FROM case_file WHERE id = ANY(:ids)""")
                .param("ids", ids.stream().map(CaseId::value).toArray(UUID[]::new))
                .query(Cases::brief)
                .list()
                .stream()
                .collect(Collectors.toMap(CaseBrief::id, Function.identity()));
    }

    private static CaseBrief brief(ResultSet rs, int row) throws SQLException {
        return new CaseBrief(
                new CaseId(Rows.uuid(rs, "id")),
                rs.getString("number"),
                new ChildId(Rows.uuid(rs, "child_id")),
                new AreaCode(rs.getString("area")),
                CaseState.valueOf(rs.getString("state")),
                level(rs.getString("level")),
                Rows.uuid(rs, "lead_id"));
    }

    private static @Nullable RiskLevel level(@Nullable String code) {
        return code == null ? null : RiskLevel.valueOf(code);
    }
}
