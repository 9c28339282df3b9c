package org.youmiao.people.child;

import org.springframework.stereotype.Component;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.people.ChildId;
import org.youmiao.people.Children;
import org.youmiao.people.NewChild;

/** A worker registers a child of whom there was no report. */
@Component
public class RegisterChild {
    private final Children children;

    RegisterChild(Children children) {
        this.children = children;
    }

    /** As {@link Children#register}. */
    @Requires(Permission.CHILD_WORK)
    public ChildId register(NewChild child) {
        return children.register(child);
    }
}
