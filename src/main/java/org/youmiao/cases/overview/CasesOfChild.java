package org.youmiao.cases.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;
import org.youmiao.access.Colleagues;
import org.youmiao.access.Colleagues.Colleague;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.access.Role;
import org.youmiao.audit.Trail;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.CaseState;
import org.youmiao.county.Rows;
import org.youmiao.kernel.AreaCode;
import org.youmiao.people.ChildCard;
import org.youmiao.people.ChildId;
import org.youmiao.people.Children;

/** The cases of one child, and opening one more. */
@Component
public class CasesOfChild {
    private final Children children;
    private final Colleagues colleagues;
    private final JdbcClient jdbc;
    private final Trail trail;

    CasesOfChild(Children children, Colleagues colleagues, JdbcClient jdbc, Trail trail) {
        this.children = children;
        this.colleagues = colleagues;
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /** A case in a line. */
    public record Line(
            CaseId id,
            String number,
            CaseState state,
            String lead,
            Instant openedAt,
            @Nullable Instant closedAt) {}

    /**
     * The cases of a child that the actor may see, the latest first.
     *
     * @param mayOpen whether the actor may open one; for showing a button
     */
    public record Shown(ChildCard child, List<Line> cases, boolean mayOpen) {}

    /** @throws org.youmiao.kernel.Problem {@code not-found} */
    @Requires(Permission.CASE_READ)
    public Shown show(ChildId id) {
        ChildCard child = children.required(id);
        List<Line> cases =
                jdbc.sql("""
                        SELECT f.id, f.number, f.state, a.display_name, f.opened_at, f.closed_at
                        FROM case_file f JOIN account a ON a.id = f.lead_id
                        WHERE f.child_id = ? ORDER BY f.opened_at DESC, f.id DESC""").param(id.value()).query(CasesOfChild::line).list();
        trail.saw(id.ref(), "CASES");
        boolean open = cases.stream().anyMatch(line -> line.state().isOpen());
        return new Shown(child, cases, !open && Acting.required().may(Permission.CASE_WORK, child.area(), false));
    }

    /**
     * For the form that opens a case.
     *
     * @param leads   who could lead it
     * @param village directors of the child's village
     * @param me      account of who asks
     */
    public record Beginning(ChildCard child, List<Colleague> leads, List<Colleague> village, UUID me) {}

    /** @throws org.youmiao.kernel.Problem {@code not-found} */
    @Requires(Permission.CASE_WORK)
    public Beginning begin(ChildId id) {
        ChildCard child = children.required(id);
        trail.saw(id.ref(), "CASE_FORM");
        return new Beginning(
                child,
                colleagues.ableTo(Permission.CASE_WORK, child.area()),
                village(child.area()),
                Acting.required().actor().id());
    }

    private List<Colleague> village(AreaCode area) {
        return colleagues.ableTo(Permission.CASE_READ, area).stream()
                .filter(one -> one.roles().contains(Role.CHILD_DIRECTOR))
                .toList();
    }

    private static Line line(ResultSet rs, int row) throws SQLException {
        return new Line(
                new CaseId(Rows.uuid(rs, "id")),
                rs.getString("number"),
                CaseState.valueOf(rs.getString("state")),
                rs.getString("display_name"),
                Rows.instant(rs, "opened_at"),
                Rows.instantOrNull(rs, "closed_at"));
    }
}
