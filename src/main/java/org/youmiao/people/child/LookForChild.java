package org.youmiao.people.child;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.people.ChildClue;
import org.youmiao.people.Children;
import org.youmiao.people.Possible;

/** Before a child is registered: is it registered already, perhaps by another station? */
@Component
public class LookForChild {
    private final Children children;

    LookForChild(Children children) {
        this.children = children;
    }

    /** As {@link Children#possible}. */
    @Requires(Permission.CHILD_WORK)
    public List<Possible> look(ChildClue clue) {
        return children.possible(clue);
    }
}
