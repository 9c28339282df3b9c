package org.youmiao.people.category;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;
import org.youmiao.kernel.Actor;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Ids;
import org.youmiao.kernel.Problem;
import org.youmiao.people.ChildCategory;
import org.youmiao.people.ChildId;
import org.youmiao.people.Term;

/** That a child belongs to a group of need, from a day to a day. Begun and ended, never rewritten. */
@Table("child_category")
final class ChildCategoryTag {
    @Id
    private final UUID id;

    private final ChildId childId;
    private final AreaCode area;
    private final ChildCategory code;

    @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY)
    private Term term;

    private final UUID setBy;
    private final Instant setAt;
    private @Nullable UUID endedBy;

    @Version
    private int version;

    @PersistenceCreator
    private ChildCategoryTag(
            UUID id,
            ChildId childId,
            AreaCode area,
            ChildCategory code,
            Term term,
            UUID setBy,
            Instant setAt,
            @Nullable UUID endedBy,
            int version) {
        this.id = id;
        this.childId = childId;
        this.area = area;
        this.code = code;
        this.term = term;
        this.setBy = setBy;
        this.setAt = setAt;
        this.endedBy = endedBy;
        this.version = version;
    }

    /** @throws Problem {@code invalid.in-future} */
    static ChildCategoryTag begin(
            ChildId child, AreaCode area, ChildCategory code, LocalDate since, Actor by, Instant at) {
        return new ChildCategoryTag(Ids.next(), child, area, code, Term.since(since, at), by.id(), at, null, 0);
    }

    /** As {@link Term#until}. */
    void end(LocalDate until, Actor by, Instant at) {
        term = term.until(until, at);
        endedBy = by.id();
    }

    UUID id() {
        return id;
    }

    ChildId childId() {
        return childId;
    }
}
