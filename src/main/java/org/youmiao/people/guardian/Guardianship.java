package org.youmiao.people.guardian;

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
import org.youmiao.kernel.Ids;
import org.youmiao.kernel.Problem;
import org.youmiao.people.ChildId;
import org.youmiao.people.GuardianId;
import org.youmiao.people.Part;
import org.youmiao.people.Relation;
import org.youmiao.people.Term;

/** That someone looks after a child, from a day to a day. Begun and ended, never rewritten. */
@Table("guardianship")
final class Guardianship {
    @Id
    private final UUID id;

    private final ChildId childId;
    private final GuardianId guardianId;
    private final Relation relation;
    private final Part part;

    @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY)
    private Term term;

    private final UUID setBy;
    private final Instant setAt;
    private @Nullable UUID endedBy;

    @Version
    private int version;

    @PersistenceCreator
    private Guardianship(
            UUID id,
            ChildId childId,
            GuardianId guardianId,
            Relation relation,
            Part part,
            Term term,
            UUID setBy,
            Instant setAt,
            @Nullable UUID endedBy,
            int version) {
        this.id = id;
        this.childId = childId;
        this.guardianId = guardianId;
        this.relation = relation;
        this.part = part;
        this.term = term;
        this.setBy = setBy;
        this.setAt = setAt;
        this.endedBy = endedBy;
        this.version = version;
    }

    /** @throws Problem {@code invalid.in-future} */
    static Guardianship begin(
            ChildId child, GuardianId guardian, Relation relation, Part part, LocalDate since, Actor by, Instant at) {
        return new Guardianship(
                Ids.next(), child, guardian, relation, part, Term.since(since, at), by.id(), at, null, 0);
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
