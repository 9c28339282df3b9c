package org.youmiao.cases.plan;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.Trail;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.file.CaseFile;
import org.youmiao.cases.file.CaseFiles;
import org.youmiao.kernel.Actor;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Text;

/**
 * Says what became of a measure: done; not done, and why; or owed again. Whom the plan names says that it was done, on whatever terms
 * that person is on the team; the rest is for those who work on the case.
 */
@Component
public class SettleMeasure {
    private final CaseFiles files;
    private final PlannedMeasures measures;
    private final MeasureHistory history;
    private final MeasureDuties duties;
    private final MeasureRight right;
    private final Trail trail;
    private final Clock clock;

    SettleMeasure(
            CaseFiles files,
            PlannedMeasures measures,
            MeasureHistory history,
            MeasureDuties duties,
            MeasureRight right,
            Trail trail,
            Clock clock) {
        this.files = files;
        this.measures = measures;
        this.history = history;
        this.duties = duties;
        this.right = right;
        this.trail = trail;
        this.clock = clock;
    }

    /** What became of it. */
    public enum Outcome {
        /** 已落实. */
        DONE,
        /** 未落实: with an explanation. */
        NOT_DONE,
        /** 恢复为进行中: with a reason. */
        RESUMED
    }

    /**
     * What to say.
     *
     * @param caseId  the measure's case, where the measure was found under it
     * @param version of the measure as it was read
     * @param note    required unless it was done
     */
    public record Command(
            @Nullable CaseId caseId,
            MeasureId measure,
            int version,
            Outcome outcome,
            @Nullable String note) {
        public Command {
            note = Text.optional("note", note, 1000);
            if (note == null && outcome != Outcome.DONE) {
                throw Problem.invalid("note", "required");
            }
        }
    }

    /**
     * Says so and returns the measure's new version.
     *
     * @throws Problem {@code not-found} if it is not the actor's to say
     * @throws PlanProblem.WrongMeasureState if it has been settled, or a newer plan has replaced it
     */
    @Requires(Permission.MEASURE_SETTLE)
    public int settle(Command command) {
        Measure measure = measures.get(command.caseId(), command.measure());
        CaseFile file = files.forWriting(measure.caseId());
        if (!right.toSay(command.outcome(), measure, file)) {
            throw Problem.notFound("measure");
        }
        file.mustBeOpen();
        measure.expectVersion(command.version());
        Instant now = clock.instant();
        Actor actor = Acting.required().actor();
        switch (command.outcome()) {
            case DONE -> measure.done(command.note(), actor, now);
            case NOT_DONE -> measure.notDone(command.note(), actor, now);
            case RESUMED -> measure.resume();
        }
        Measure saved = measures.save(measure);
        if (command.outcome() == Outcome.RESUMED) {
            duties.owed(file, saved, now);
        } else {
            duties.settled(saved, now);
        }
        history.add(saved, MeasureHistory.Kind.valueOf(command.outcome().name()), command.note(), actor, now);
        trail.changed(saved.id().ref(), command.outcome().name());
        return saved.version();
    }
}
