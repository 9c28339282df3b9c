package org.youmiao.people.category;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;
import org.youmiao.audit.Trail;
import org.youmiao.county.Rows;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Problem;
import org.youmiao.people.ChildCard;
import org.youmiao.people.ChildCategory;
import org.youmiao.people.ChildId;
import org.youmiao.people.ChildProblem;
import org.youmiao.people.Term;

/** The groups of need of a child: told, begun, and moved with it. Runs in the caller's act. */
@Component
public class Categories {
    private final JdbcClient jdbc;
    private final CategoryTags tags;
    private final Trail trail;
    private final Clock clock;

    Categories(JdbcClient jdbc, CategoryTags tags, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.tags = tags;
        this.trail = trail;
        this.clock = clock;
    }

    /** That a child belongs, or belonged, to a group. */
    public record Belonging(UUID id, ChildCategory category, Term term) {}

    /** All groups of a child that the running act may see: present ones first, then the latest. */
    public List<Belonging> of(ChildId child) {
        return jdbc.sql("""
                        SELECT id, code, valid_from, valid_to FROM child_category
                        WHERE child_id = ? ORDER BY (valid_to IS NULL) DESC, valid_from DESC, id""")
                .param(child.value())
                .query((rs, row) -> new Belonging(
                        Rows.uuid(rs, "id"),
                        ChildCategory.valueOf(rs.getString("code")),
                        new Term(rs.getObject("valid_from", LocalDate.class), Rows.dateOrNull(rs, "valid_to"))))
                .list();
    }

    /**
     * From that day on a child that the running act may see belongs to the group. Recorded in the trail.
     *
     * @throws Problem {@code invalid.in-future}
     * @throws ChildProblem {@code child.already-in-category}, also where someone else said the same at the same moment
     */
    public UUID begin(ChildCard child, ChildCategory code, LocalDate since) {
        var tag = ChildCategoryTag.begin(
                child.id(), child.area(), code, since, Acting.required().actor(), clock.instant());
        try {
            tags.save(tag);
        } catch (DuplicateKeyException e) {
            throw ChildProblem.alreadyInCategory();
        }
        trail.changed(child.id().ref(), "CATEGORY_ADDED");
        return tag.id();
    }

    /** The child lives elsewhere now. */
    public void moved(ChildId child, AreaCode area) {
        jdbc.sql("UPDATE child_category SET area = ? WHERE child_id = ?")
                .params(area.value(), child.value())
                .update();
    }
}
