package org.youmiao.cases.assessment;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.Reason;
import org.youmiao.audit.Trail;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.RiskLevel;
import org.youmiao.cases.file.CaseDuties;
import org.youmiao.cases.file.CaseFile;
import org.youmiao.cases.file.CaseFiles;
import org.youmiao.kernel.Actor;
import org.youmiao.kernel.Ids;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Shanghai;

/** Answers an assessment bit by bit and, at the end, decides it: the case takes the level, and the level sets the rhythm. */
@Component
public class CarryOutAssessment {
    private final CaseFiles files;
    private final Assessments assessments;
    private final Instruments instruments;
    private final CaseDuties duties;
    private final Trail trail;
    private final Clock clock;

    CarryOutAssessment(
            CaseFiles files,
            Assessments assessments,
            Instruments instruments,
            CaseDuties duties,
            Trail trail,
            Clock clock) {
        this.files = files;
        this.assessments = assessments;
        this.instruments = instruments;
        this.duties = duties;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What to add.
     *
     * @param version  of the draft as it was read; none if there was no draft
     * @param answers  code of the answer by code of the indicator; those not named stay as they are
     * @param notes    observations by domain; likewise
     * @param decision the worker's decision, or none while it stays a draft
     */
    public record Command(
            CaseId caseId,
            @Nullable Integer version,
            Map<String, String> answers,
            Map<Domain, String> notes,
            @Nullable Decision decision) {}

    /**
     * What was saved.
     *
     * @param id      identifies the assessment
     * @param version for If-Match
     * @param decided whether it has ended
     */
    public record Saved(AssessmentId id, int version, boolean decided) {}

    /**
     * Saves the answers, and decides if there is a decision.
     *
     * @throws AssessmentProblem.DraftExists    if there was no draft when the actor began, and now there is one
     * @throws AssessmentProblem.Unanswered    if it is decided with questions open
     * @throws AssessmentProblem.ReasonMissing if it is decided otherwise than suggested, without a reason
     * @throws Problem {@code stale} if someone else has answered since
     */
    @Requires(Permission.CASE_WORK)
    public Saved carryOut(Command command) {
        CaseFile file = files.forWriting(command.caseId());
        file.mustBeOpen();
        Instant now = clock.instant();
        Actor actor = Acting.required().actor();
        Assessment assessment = draft(file, command.version(), actor, now);
        Instrument questions = instruments.version(assessment.instrument(), assessment.instrumentVersion());
        assessment.answer(questions, command.answers(), command.notes());
        if (command.decision() != null) {
            assessment.decide(questions, command.decision(), actor, now);
            take(file, command.decision(), now);
        }
        Assessment saved = store(assessment);
        trail.changed(saved.id().ref(), saved.outcome().isPresent() ? "DECIDED" : "ANSWERED");
        return new Saved(saved.id(), saved.version(), saved.outcome().isPresent());
    }

    private Assessment draft(CaseFile file, @Nullable Integer version, Actor actor, Instant at) {
        Optional<Assessment> draft = assessments.draft(file.id());
        if (draft.isEmpty() && version != null) {
            throw Problem.stale("assessment");
        }
        if (draft.isPresent()) {
            if (version == null) {
                throw new AssessmentProblem.DraftExists();
            }
            if (draft.get().version() != version) {
                throw Problem.stale("assessment");
            }
            return draft.get();
        }
        return Assessment.begin(
                new AssessmentId(Ids.next()),
                file,
                instruments.on(Shanghai.dateOf(at)),
                assessments.last(file.id()).map(Assessment::id).orElse(null),
                actor,
                at);
    }

    private void take(CaseFile file, Decision decision, Instant at) {
        Optional<RiskLevel> before = file.level();
        file.assess(decision.level(), decision.grade());
        files.save(file);
        duties.assessed(file, before, at);
        trail.changed(file.id().ref(), "ASSESSED:" + decision.level(), Reason.onRecord(decision.reason()));
    }

    private Assessment store(Assessment assessment) {
        try {
            return assessments.save(assessment);
        } catch (DuplicateKeyException e) {
            throw new AssessmentProblem.DraftExists();
        }
    }
}
