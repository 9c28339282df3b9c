package org.youmiao.cases.closure;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import org.youmiao.access.Refused;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.file.CaseFile;
import org.youmiao.kernel.Actor;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Text;

/** The closing of a case: proposed by one person, decided by another, perhaps undone by a reopening. */
@Table("closure")
public final class Closure {
    @Id
    private final ClosureId id;

    private final CaseId caseId;
    private final AreaCode area;
    private final List<String> reasons;
    private final String summary;
    private ClosureState state;
    private final UUID proposedBy;
    private final Instant proposedAt;
    private @Nullable UUID decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String decisionNote;
    private @Nullable UUID reopenedBy;
    private @Nullable Instant reopenedAt;
    private @Nullable String reopening;

    @Version
    private int version;

    @PersistenceCreator
    private Closure(
            ClosureId id,
            CaseId caseId,
            AreaCode area,
            List<String> reasons,
            String summary,
            ClosureState state,
            UUID proposedBy,
            Instant proposedAt,
            @Nullable UUID decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String decisionNote,
            @Nullable UUID reopenedBy,
            @Nullable Instant reopenedAt,
            @Nullable String reopening,
            int version) {
        this.id = id;
        this.caseId = caseId;
        this.area = area;
        this.reasons = List.copyOf(reasons);
        this.summary = summary;
        this.state = state;
        this.proposedBy = proposedBy;
        this.proposedAt = proposedAt;
        this.decidedBy = decidedBy;
        this.decidedAt = decidedAt;
        this.decisionNote = decisionNote;
        this.reopenedBy = reopenedBy;
        this.reopenedAt = reopenedAt;
        this.reopening = reopening;
        this.version = version;
    }

    /** @throws Problem {@code invalid.…} naming the field */
    static Closure propose(
            ClosureId id, CaseFile file, Set<ClosureReason> reasons, String summary, Actor actor, Instant at) {
        if (reasons.isEmpty()) {
            throw Problem.invalid("reasons", "required");
        }
        return new Closure(
                id,
                file.id(),
                file.area(),
                reasons.stream().sorted().map(ClosureReason::name).toList(),
                Text.required("summary", summary, 2000),
                ClosureState.PROPOSED,
                actor.id(),
                at,
                null,
                null,
                null,
                null,
                null,
                null,
                0);
    }

    /**
     * A second person approves.
     *
     * @throws Refused {@code refused.same-person} for who proposed it
     */
    void approve(@Nullable String note, Actor actor, Instant at) {
        decide(ClosureStep.APPROVE, Text.optional("note", note, 1000), actor, at);
    }

    /**
     * A second person sends it back, and says why.
     *
     * @throws Refused {@code refused.same-person} for who proposed it
     * @throws Problem {@code invalid.required} naming {@code note}
     */
    void sendBack(@Nullable String note, Actor actor, Instant at) {
        decide(ClosureStep.RETURN, Text.required("note", note, 1000), actor, at);
    }

    private void decide(ClosureStep step, @Nullable String note, Actor actor, Instant at) {
        if (actor.id().equals(proposedBy)) {
            throw Refused.samePerson();
        }
        move(step);
        decidedBy = actor.id();
        decidedAt = at;
        decisionNote = note;
    }

    /** Who proposed it takes it back; for anyone else it is not there to be taken back. */
    void takeBack(Actor actor, Instant at) {
        if (!actor.id().equals(proposedBy)) {
            throw Problem.notFound("closure");
        }
        move(ClosureStep.TAKE_BACK);
        decidedBy = actor.id();
        decidedAt = at;
    }

    /** @throws Problem {@code invalid.required} naming {@code reason} */
    void reopen(String reason, Actor actor, Instant at) {
        String said = Text.required("reason", reason, 1000);
        move(ClosureStep.REOPEN);
        reopenedBy = actor.id();
        reopenedAt = at;
        reopening = said;
    }

    private void move(ClosureStep step) {
        state = ClosureProcess.target(state, step).orElseThrow(() -> new ClosureProblem.NotInThisState(state, step));
    }

    /** Whether someone is to look after the child once more: not where it died. */
    boolean needsFollowUp() {
        return !reasons().contains(ClosureReason.DECEASED);
    }

    public ClosureId id() {
        return id;
    }

    public CaseId caseId() {
        return caseId;
    }

    public AreaCode area() {
        return area;
    }

    public Set<ClosureReason> reasons() {
        Set<ClosureReason> all = EnumSet.noneOf(ClosureReason.class);
        reasons.forEach(name -> all.add(ClosureReason.valueOf(name)));
        return all;
    }

    public String summary() {
        return summary;
    }

    public ClosureState state() {
        return state;
    }

    public UUID proposedBy() {
        return proposedBy;
    }

    public Instant proposedAt() {
        return proposedAt;
    }
}
