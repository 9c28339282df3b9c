package org.youmiao.people.child;

import org.springframework.stereotype.Component;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.Trail;
import org.youmiao.people.ChildFacts;
import org.youmiao.people.ChildId;
import org.youmiao.people.Children;
import org.youmiao.people.NewChild;

/** A worker registers a child of whom there was no report. */
@Component
public class RegisterChild {
    private final Children children;
    private final Trail trail;

    RegisterChild(Children children, Trail trail) {
        this.children = children;
        this.trail = trail;
    }

    /** The person opens an empty form: nothing is read, but only who may register gets one. */
    @Requires(Permission.CHILD_WORK)
    public void begin() {
        trail.listed("child", 0);
    }

    /** As {@link Children#register}. */
    @Requires(Permission.CHILD_WORK)
    public ChildId register(ChildFacts facts) {
        return children.register(NewChild.of(facts));
    }
}
