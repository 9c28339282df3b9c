package org.youmiao.cases.visit;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.VisitId;
import org.youmiao.cases.file.CaseFile;
import org.youmiao.kernel.Actor;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Problem;

/**
 * A visit as it was recorded. It has no verb that changes it: what turns out otherwise is an {@link Amendment} beside it, and the
 * application's database role could not write over it. It can be evidence (法释〔2022〕17号 art. 6).
 */
@Table("visit")
public final class Visit {
    @Id
    private final VisitId id;

    private final CaseId caseId;
    private final AreaCode area;
    private final VisitOutcome outcome;
    private final @Nullable AttemptReason attemptReason;
    private final Instant occurredAt;
    private final Instant capturedAt;
    private final Instant recordedAt;
    private final UUID recordedBy;
    private final VisitPlace place;
    private final @Nullable String placeNote;
    private final List<String> seen;
    private final boolean seenAlone;

    @Embedded.Empty
    private final Observations observations;

    @Version
    private int version;

    @PersistenceCreator
    Visit(
            VisitId id,
            CaseId caseId,
            AreaCode area,
            VisitOutcome outcome,
            @Nullable AttemptReason attemptReason,
            Instant occurredAt,
            Instant capturedAt,
            Instant recordedAt,
            UUID recordedBy,
            VisitPlace place,
            @Nullable String placeNote,
            List<String> seen,
            boolean seenAlone,
            Observations observations,
            int version) {
        this.id = id;
        this.caseId = caseId;
        this.area = area;
        this.outcome = outcome;
        this.attemptReason = attemptReason;
        this.occurredAt = occurredAt;
        this.capturedAt = capturedAt;
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
        this.place = place;
        this.placeNote = placeNote;
        this.seen = List.copyOf(seen);
        this.seenAlone = seenAlone;
        this.observations = observations;
        this.version = version;
    }

    /**
     * Records a visit, made or attempted.
     *
     * @throws VisitProblem.CaseClosed if the case was closed before
     * @throws Problem {@code invalid.before-opening}, or {@code invalid.required} for child's words without the child
     */
    static Visit record(
            VisitId id, CaseFile file, Encounter encounter, Observations observations, VisitTimes times, Actor actor) {
        times.mustLieIn(file);
        if (observations.childWords() != null && !encounter.seen().contains(Met.CHILD)) {
            throw Problem.invalid("childWords", "child-not-seen");
        }
        return new Visit(
                id,
                file.id(),
                file.area(),
                encounter.outcome(),
                encounter.attemptReason(),
                times.occurredAt(),
                times.capturedAt(),
                times.recordedAt(),
                actor.id(),
                encounter.place(),
                encounter.placeNote(),
                encounter.seen().stream().sorted().map(Met::name).toList(),
                encounter.seenAlone(),
                observations,
                0);
    }

    public VisitId id() {
        return id;
    }

    public CaseId caseId() {
        return caseId;
    }

    public AreaCode area() {
        return area;
    }

    public VisitOutcome outcome() {
        return outcome;
    }

    /** Whether the child was met: only that fulfils the duty to visit. */
    public boolean sawTheChild() {
        return seen.contains(Met.CHILD.name());
    }

    public Encounter encounter() {
        Set<Met> met = EnumSet.noneOf(Met.class);
        seen.forEach(name -> met.add(Met.valueOf(name)));
        return new Encounter(outcome, attemptReason, place, placeNote, met, seenAlone);
    }

    public VisitTimes times() {
        return new VisitTimes(occurredAt, capturedAt, recordedAt);
    }

    public Observations observations() {
        return observations;
    }

    public UUID recordedBy() {
        return recordedBy;
    }
}
