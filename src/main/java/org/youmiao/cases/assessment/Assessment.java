package org.youmiao.cases.assessment;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.GuardianshipGrade;
import org.youmiao.cases.RiskLevel;
import org.youmiao.cases.file.CaseFile;
import org.youmiao.kernel.Actor;
import org.youmiao.kernel.AreaCode;

/** One assessment of a case: a draft that is answered bit by bit, then decided once and never changed again. */
@Table("assessment")
final class Assessment {
    @Id
    private final AssessmentId id;

    private final CaseId caseId;
    private final AreaCode area;
    private final String instrument;
    private final String instrumentVersion;
    private final @Nullable AssessmentId previousId;
    private AnswerSheet sheet;
    private final Instant begunAt;
    private final UUID begunBy;

    @Embedded.Nullable private @Nullable Outcome outcome;

    @Version
    private int version;

    /**
     * How it ended.
     *
     * @param points         in all; kept so that lists need not read the sheet
     * @param suggestedLevel what the score suggested then
     * @param level          what the worker decided
     */
    record Outcome(
            int points,
            RiskLevel suggestedLevel,
            GuardianshipGrade suggestedGrade,
            RiskLevel level,
            GuardianshipGrade grade,
            String summary,
            @Nullable String reason,
            Instant decidedAt,
            UUID decidedBy) {}

    @PersistenceCreator
    private Assessment(
            AssessmentId id,
            CaseId caseId,
            AreaCode area,
            String instrument,
            String instrumentVersion,
            @Nullable AssessmentId previousId,
            AnswerSheet sheet,
            Instant begunAt,
            UUID begunBy,
            @Nullable Outcome outcome,
            int version) {
        this.id = id;
        this.caseId = caseId;
        this.area = area;
        this.instrument = instrument;
        this.instrumentVersion = instrumentVersion;
        this.previousId = previousId;
        this.sheet = sheet;
        this.begunAt = begunAt;
        this.begunBy = begunBy;
        this.outcome = outcome;
        this.version = version;
    }

    /** A draft without answers. */
    static Assessment begin(
            AssessmentId id,
            CaseFile file,
            Instrument instrument,
            @Nullable AssessmentId previous,
            Actor actor,
            Instant at) {
        return new Assessment(
                id,
                file.id(),
                file.area(),
                instrument.code(),
                instrument.version(),
                previous,
                AnswerSheet.EMPTY,
                at,
                actor.id(),
                null,
                0);
    }

    /** Adds or replaces answers and notes of a draft. */
    void answer(Instrument questions, Map<String, String> answers, Map<Domain, String> notes) {
        AnswerSheet next = sheet.with(answers, notes);
        next.check(questions);
        sheet = next;
    }

    /**
     * Ends the draft with the worker's decision.
     *
     * @throws AssessmentProblem.Unanswered   if a question has no answer
     * @throws AssessmentProblem.ReasonMissing if it is decided otherwise than suggested, without a reason
     */
    void decide(Instrument questions, Decision decision, Actor actor, Instant at) {
        if (!sheet.isComplete(questions)) {
            throw unanswered(questions);
        }
        Score score = Score.of(questions, sheet);
        decision.mustExplain(score);
        outcome = new Outcome(
                score.total(),
                score.level(),
                score.grade(),
                decision.level(),
                decision.grade(),
                decision.summary(),
                decision.reason(),
                at,
                actor.id());
    }

    private AssessmentProblem unanswered(Instrument questions) {
        var missing = questions.indicators().stream()
                .map(Instrument.Indicator::code)
                .filter(code -> !sheet.answers().containsKey(code))
                .toList();
        return new AssessmentProblem.Unanswered(missing.getFirst(), missing.size());
    }

    AssessmentId id() {
        return id;
    }

    CaseId caseId() {
        return caseId;
    }

    String instrument() {
        return instrument;
    }

    String instrumentVersion() {
        return instrumentVersion;
    }

    Optional<AssessmentId> previous() {
        return Optional.ofNullable(previousId);
    }

    AnswerSheet sheet() {
        return sheet;
    }

    Instant begunAt() {
        return begunAt;
    }

    UUID begunBy() {
        return begunBy;
    }

    /** How it ended; nothing while it is a draft. */
    Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    int version() {
        return version;
    }
}
