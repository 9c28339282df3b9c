package org.youmiao.cases.plan;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
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

/** One version of the plan of a case. What was approved is never edited: the next version replaces it. */
@Table("plan")
final class Plan {
    @Id
    private final PlanId id;

    private final CaseId caseId;
    private final AreaCode area;
    private final int number;
    private PlanState state;
    private PlanContent content;
    private Set<UUID> authors;
    private final Instant begunAt;
    private @Nullable Instant submittedAt;
    private @Nullable UUID submittedBy;
    private @Nullable Instant decidedAt;
    private @Nullable UUID decidedBy;
    private @Nullable String decisionNote;

    @Version
    private int version;

    @PersistenceCreator
    private Plan(
            PlanId id,
            CaseId caseId,
            AreaCode area,
            int number,
            PlanState state,
            PlanContent content,
            Set<UUID> authors,
            Instant begunAt,
            @Nullable Instant submittedAt,
            @Nullable UUID submittedBy,
            @Nullable Instant decidedAt,
            @Nullable UUID decidedBy,
            @Nullable String decisionNote,
            int version) {
        this.id = id;
        this.caseId = caseId;
        this.area = area;
        this.number = number;
        this.state = state;
        this.content = content;
        this.authors = authors;
        this.begunAt = begunAt;
        this.submittedAt = submittedAt;
        this.submittedBy = submittedBy;
        this.decidedAt = decidedAt;
        this.decidedBy = decidedBy;
        this.decisionNote = decisionNote;
        this.version = version;
    }

    /**
     * A draft.
     *
     * @param number of this version among the case's plans, from one
     */
    static Plan begin(PlanId id, CaseFile file, int number, PlanContent content, Actor actor, Instant at) {
        return new Plan(
                id,
                file.id(),
                file.area(),
                number,
                PlanState.DRAFT,
                content,
                Set.of(actor.id()),
                at,
                null,
                null,
                null,
                null,
                null,
                0);
    }

    /** Writes another content; whoever writes is an author from then on. */
    void write(PlanContent next, Actor actor) {
        move(PlanProcess.Verb.WRITE);
        content = next;
        Set<UUID> all = new LinkedHashSet<>(authors);
        all.add(actor.id());
        authors = all;
    }

    /** Puts the plan before a second person. The caller has checked that it has no gaps. */
    void submit(Actor actor, Instant at) {
        move(PlanProcess.Verb.SUBMIT);
        submittedAt = at;
        submittedBy = actor.id();
        decidedAt = null;
        decidedBy = null;
        decisionNote = null;
    }

    /**
     * The second person approves.
     *
     * @throws Refused {@code refused.same-person} if that is one of the authors
     */
    void approve(@Nullable String note, Actor actor, Instant at) {
        decide(PlanProcess.Verb.APPROVE, note, actor, at);
    }

    /**
     * The second person returns it.
     *
     * @param note what is to be changed
     * @throws Refused {@code refused.same-person} if that is one of the authors
     */
    void giveBack(@Nullable String note, Actor actor, Instant at) {
        if (note == null) {
            throw Problem.invalid("note", "required");
        }
        decide(PlanProcess.Verb.RETURN, note, actor, at);
    }

    void replace() {
        move(PlanProcess.Verb.REPLACE);
    }

    /** Whether it waits for a second person and this is one. */
    boolean mayBeDecidedBy(Actor actor) {
        return state == PlanState.SUBMITTED && !isOneOfTheFirst(actor);
    }

    private boolean isOneOfTheFirst(Actor actor) {
        return authors.contains(actor.id()) || actor.id().equals(submittedBy);
    }

    private void decide(PlanProcess.Verb verb, @Nullable String note, Actor actor, Instant at) {
        if (isOneOfTheFirst(actor)) {
            throw Refused.samePerson();
        }
        move(verb);
        decidedAt = at;
        decidedBy = actor.id();
        decisionNote = note;
    }

    private void move(PlanProcess.Verb verb) {
        state = PlanProcess.target(state, verb).orElseThrow(() -> new PlanProblem.NotInThisState(state));
    }

    /** @throws Problem {@code stale} if this is not the version that was read */
    void expectVersion(int read) {
        if (version != read) {
            throw Problem.stale("plan");
        }
    }

    PlanId id() {
        return id;
    }

    CaseId caseId() {
        return caseId;
    }

    AreaCode area() {
        return area;
    }

    int number() {
        return number;
    }

    PlanState state() {
        return state;
    }

    PlanContent content() {
        return content;
    }

    Set<UUID> authors() {
        return authors;
    }

    Instant begunAt() {
        return begunAt;
    }

    Optional<Instant> submittedAt() {
        return Optional.ofNullable(submittedAt);
    }

    Optional<UUID> submittedBy() {
        return Optional.ofNullable(submittedBy);
    }

    Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    Optional<UUID> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    Optional<String> decisionNote() {
        return Optional.ofNullable(decisionNote);
    }

    int version() {
        return version;
    }
}
