package org.youmiao.people.read;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.Trail;
import org.youmiao.kernel.Problem;
import org.youmiao.people.ChildCard;
import org.youmiao.people.ChildId;
import org.youmiao.people.Children;
import org.youmiao.people.Guardians;
import org.youmiao.people.category.Categories;

/** One child's page. */
@Component
public class ViewChild {
    private final Children children;
    private final Guardians guardians;
    private final Categories categories;
    private final ChildHistory history;
    private final JdbcClient jdbc;
    private final Trail trail;

    ViewChild(
            Children children,
            Guardians guardians,
            Categories categories,
            ChildHistory history,
            JdbcClient jdbc,
            Trail trail) {
        this.children = children;
        this.guardians = guardians;
        this.categories = categories;
        this.history = history;
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /** @throws Problem {@code not-found} */
    @Requires(Permission.CHILD_READ)
    public ChildFile view(ChildId id) {
        ChildCard card = children.required(id);
        Particulars more = particulars(id);
        trail.saw(id.ref());
        return new ChildFile(
                card,
                more.otherName(),
                ChildHistory.masked(more.civilId()),
                more.ethnic(),
                more.address(),
                more.school(),
                guardians.of(id),
                categories.of(id),
                history.of(id));
    }

    private record Particulars(
            @Nullable String otherName,
            @Nullable String civilId,
            @Nullable String ethnic,
            @Nullable String address,
            @Nullable String school) {}

    private Particulars particulars(ChildId id) {
        return jdbc.sql("SELECT other_name, civil_id, ethnic, address, school FROM child WHERE id = ?")
                .param(id.value())
                .query((rs, row) -> new Particulars(
                        rs.getString("other_name"),
                        rs.getString("civil_id"),
                        rs.getString("ethnic"),
                        rs.getString("address"),
                        rs.getString("school")))
                .single();
    }
}
