package org.youmiao.people.guardian;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import org.youmiao.kernel.Actor;
import org.youmiao.kernel.Ids;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Shanghai;
import org.youmiao.people.ChildId;
import org.youmiao.people.ChildProblem;
import org.youmiao.people.GuardianId;
import org.youmiao.people.Part;
import org.youmiao.people.Relation;

/** That someone looks after a child, from a day to a day. Begun and ended, never rewritten. */
@Table("guardianship")
final class Guardianship {
    @Id
    private final UUID id;

    private final ChildId childId;
    private final GuardianId guardianId;
    private final Relation relation;
    private final Part part;
    private final LocalDate validFrom;
    private @Nullable LocalDate validTo;
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
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            UUID setBy,
            Instant setAt,
            @Nullable UUID endedBy,
            int version) {
        this.id = id;
        this.childId = childId;
        this.guardianId = guardianId;
        this.relation = relation;
        this.part = part;
        this.validFrom = validFrom;
        this.validTo = validTo;
        this.setBy = setBy;
        this.setAt = setAt;
        this.endedBy = endedBy;
        this.version = version;
    }

    /** @throws Problem {@code invalid.in-future} */
    static Guardianship begin(
            ChildId child, GuardianId guardian, Relation relation, Part part, LocalDate since, Actor by, Instant at) {
        if (since.isAfter(Shanghai.dateOf(at))) {
            throw Problem.invalid("since", "in-future");
        }
        return new Guardianship(Ids.next(), child, guardian, relation, part, since, null, by.id(), at, null, 0);
    }

    /** @throws Problem {@code child.already-ended}, {@code invalid.before-start}, {@code invalid.in-future} */
    void end(LocalDate until, Actor by, Instant at) {
        if (validTo != null) {
            throw ChildProblem.alreadyEnded();
        }
        if (until.isBefore(validFrom)) {
            throw Problem.invalid("until", "before-start");
        }
        if (until.isAfter(Shanghai.dateOf(at))) {
            throw Problem.invalid("until", "in-future");
        }
        validTo = until;
        endedBy = by.id();
    }

    UUID id() {
        return id;
    }

    ChildId childId() {
        return childId;
    }
}
