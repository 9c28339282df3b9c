package org.youmiao.people;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.Trail;

/** Acts that call the door as other rooms do; they exist only in the tests. */
class ChildrenActs {
    private final Children children;
    private final Guardians guardians;
    private final JdbcClient jdbc;
    private final Trail trail;

    ChildrenActs(Children children, Guardians guardians, JdbcClient jdbc, Trail trail) {
        this.children = children;
        this.guardians = guardians;
        this.jdbc = jdbc;
        this.trail = trail;
    }

    @Requires(Permission.CHILD_WORK)
    public ChildId register(ChildFacts facts) {
        return children.register(NewChild.of(facts));
    }

    @Requires(Permission.CHILD_READ)
    public Optional<ChildCard> read(ChildId child) {
        trail.saw(child.ref());
        return children.card(child);
    }

    @Requires(Permission.CHILD_WORK)
    public GuardianId guardian(NewGuardian guardian) {
        return guardians.register(guardian);
    }

    @Requires(Permission.CHILD_READ)
    public List<GuardianCard> guardiansOf(ChildId child) {
        trail.saw(child.ref());
        return guardians.of(child);
    }

    @Requires(Permission.CHILD_WORK)
    public List<Possible> possible(ChildClue clue) {
        return children.possible(clue);
    }

    /** What the table shows to someone without any permission for children, whatever else the person may do. */
    @Requires(Permission.OWN_ACCOUNT)
    public int rowsUnderAnyOwnPower(ChildId child) {
        trail.saw(child.ref());
        return jdbc.sql("SELECT count(*) FROM child WHERE id = ?")
                .param(child.value())
                .query(Integer.class)
                .single();
    }
}
