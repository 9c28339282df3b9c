package org.youmiao.cases.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import org.youmiao.cases.CaseId;
import org.youmiao.kernel.Actor;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Problem;

/** One measure of a plan in force: open until it is done, or it is explained why it was not. */
@Table("measure")
final class Measure {
    @Id
    private final MeasureId id;

    private final PlanId planId;
    private final CaseId caseId;
    private final AreaCode area;
    private final int ordinal;
    private final String goal;
    private final String what;
    private final String who;
    private final LocalDate dueOn;
    private MeasureState state;
    private @Nullable String note;
    private @Nullable Instant settledAt;
    private @Nullable UUID settledBy;

    @Version
    private int version;

    @PersistenceCreator
    private Measure(
            MeasureId id,
            PlanId planId,
            CaseId caseId,
            AreaCode area,
            int ordinal,
            String goal,
            String what,
            String who,
            LocalDate dueOn,
            MeasureState state,
            @Nullable String note,
            @Nullable Instant settledAt,
            @Nullable UUID settledBy,
            int version) {
        this.id = id;
        this.planId = planId;
        this.caseId = caseId;
        this.area = area;
        this.ordinal = ordinal;
        this.goal = goal;
        this.what = what;
        this.who = who;
        this.dueOn = dueOn;
        this.state = state;
        this.note = note;
        this.settledAt = settledAt;
        this.settledBy = settledBy;
        this.version = version;
    }

    /** A measure of the plan that has just been approved. */
    static Measure of(MeasureId id, Plan plan, AreaCode area, int ordinal, PlanContent.Full line) {
        return new Measure(
                id,
                plan.id(),
                plan.caseId(),
                area,
                ordinal,
                line.goal(),
                line.what(),
                line.who().toString(),
                line.dueOn(),
                MeasureState.OPEN,
                null,
                null,
                null,
                0);
    }

    /** It was done. */
    void done(@Nullable String remark, Actor actor, Instant at) {
        settle(MeasureState.DONE, remark, actor, at);
    }

    /**
     * It was not done.
     *
     * @param explanation why; a case may be closed over it
     */
    void notDone(@Nullable String explanation, Actor actor, Instant at) {
        if (explanation == null) {
            throw Problem.invalid("note", "required");
        }
        settle(MeasureState.NOT_DONE, explanation, actor, at);
    }

    /**
     * A newer plan took its place.
     *
     * @param explanation why it does not go on there; none where it does
     */
    void replace(@Nullable String explanation, Actor actor, Instant at) {
        settle(MeasureState.REPLACED, explanation, actor, at);
    }

    /** It was settled by mistake, or turned out not to be: owed again. */
    void resume() {
        if (state != MeasureState.DONE && state != MeasureState.NOT_DONE) {
            throw new PlanProblem.WrongMeasureState(state);
        }
        state = MeasureState.OPEN;
        note = null;
        settledAt = null;
        settledBy = null;
    }

    private void settle(MeasureState next, @Nullable String remark, Actor actor, Instant at) {
        if (state != MeasureState.OPEN) {
            throw new PlanProblem.WrongMeasureState(state);
        }
        state = next;
        note = remark;
        settledAt = at;
        settledBy = actor.id();
    }

    /** @throws Problem {@code stale} if this is not the version that was read */
    void expectVersion(int read) {
        if (version != read) {
            throw Problem.stale("measure");
        }
    }

    MeasureId id() {
        return id;
    }

    PlanId planId() {
        return planId;
    }

    CaseId caseId() {
        return caseId;
    }

    AreaCode area() {
        return area;
    }

    String goal() {
        return goal;
    }

    String what() {
        return what;
    }

    Responsible who() {
        return Responsible.parse("who", who);
    }

    LocalDate dueOn() {
        return dueOn;
    }

    MeasureState state() {
        return state;
    }

    Optional<String> note() {
        return Optional.ofNullable(note);
    }

    Optional<Instant> settledAt() {
        return Optional.ofNullable(settledAt);
    }

    Optional<UUID> settledBy() {
        return Optional.ofNullable(settledBy);
    }

    int version() {
        return version;
    }
}
