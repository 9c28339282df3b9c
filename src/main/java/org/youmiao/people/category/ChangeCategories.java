package org.youmiao.people.category;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.Trail;
import org.youmiao.kernel.Problem;
import org.youmiao.people.ChildCard;
import org.youmiao.people.ChildCategory;
import org.youmiao.people.ChildId;
import org.youmiao.people.Children;

/** A worker says that a child belongs to a group of need, or no longer does. */
@Component
public class ChangeCategories {
    private final Children children;
    private final CategoryTags tags;
    private final Categories categories;
    private final Trail trail;
    private final Clock clock;

    ChangeCategories(Children children, CategoryTags tags, Categories categories, Trail trail, Clock clock) {
        this.children = children;
        this.tags = tags;
        this.categories = categories;
        this.trail = trail;
        this.clock = clock;
    }

    /** From that day on the child belongs to the group. */
    public record Add(ChildId child, ChildCategory code, LocalDate since) {}

    /**
     * That day was the last one.
     *
     * @param belonging which of the child's
     */
    public record End(ChildId child, UUID belonging, LocalDate until) {}

    /** The child with all groups, those closely held among them. */
    public record All(ChildCard child, List<Categories.Belonging> belongings) {}

    /** @throws Problem {@code not-found} */
    @Requires(Permission.CHILD_WORK)
    public All all(ChildId id) {
        ChildCard child = children.required(id);
        trail.saw(id.ref(), "CATEGORIES");
        return new All(child, categories.of(id));
    }

    /**
     * @return identifies it, for its end
     * @throws Problem {@code not-found}, {@code invalid.in-future}
     * @throws ChildProblem {@code child.already-in-category}, also where someone else said the same at the same moment
     */
    @Requires(Permission.CHILD_WORK)
    public UUID add(Add command) {
        return categories.begin(children.required(command.child()), command.code(), command.since());
    }

    /** @throws Problem {@code not-found}, {@code child.already-ended}, {@code invalid.before-start}, {@code invalid.in-future} */
    @Requires(Permission.CHILD_WORK)
    public ChildId end(End command) {
        ChildCategoryTag tag = tags.findById(command.belonging())
                .filter(found -> found.childId().equals(command.child()))
                .orElseThrow(() -> Problem.notFound("category"));
        tag.end(command.until(), Acting.required().actor(), clock.instant());
        tags.save(tag);
        trail.changed(command.child().ref(), "CATEGORY_ENDED");
        return command.child();
    }
}
