package org.youmiao.people.category;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.county.Rows;
import org.youmiao.kernel.AreaCode;
import org.youmiao.people.ChildCategory;
import org.youmiao.people.ChildId;
import org.youmiao.people.Term;

/** Reads the groups of need of a child, and lets them move with it. */
@Component
public class Categories {
    private final JdbcClient jdbc;

    Categories(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    /** The child lives elsewhere now. */
    public void moved(ChildId child, AreaCode area) {
        jdbc.sql("UPDATE child_category SET area = ? WHERE child_id = ?")
                .params(area.value(), child.value())
                .update();
    }
}
