package org.youmiao.people;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.Trail;

/** Acts that call the door as other rooms do; they exist only in the tests. */
public class ChildrenActs {
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

    @Requires(Permission.AUDIT_READ)
    public int rowsForTheAuditor() {
        return rows();
    }

    @Requires(Permission.ACCOUNT_MANAGE)
    public int rowsForTheSecurityAdministrator() {
        return rows();
    }

    @Requires(Permission.SETTINGS_MANAGE)
    public int rowsForTheSystemAdministrator() {
        return rows();
    }

    @Requires(Permission.REFERRAL_READ)
    public int rowsForTheLiaison() {
        return rows();
    }

    /** What the tables show under a permission for something else, even one that reaches the whole county. */
    private int rows() {
        trail.listed("child", 0);
        return jdbc.sql("""
                        SELECT (SELECT count(*) FROM child) + (SELECT count(*) FROM child_key)
                            + (SELECT count(*) FROM child_category) + (SELECT count(*) FROM guardian)
                            + (SELECT count(*) FROM guardianship) + (SELECT count(*) FROM earlier_value)""").query(Integer.class).single();
    }
}
