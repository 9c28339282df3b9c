package org.youmiao.cases.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.GuardianshipGrade;
import org.youmiao.cases.RiskLevel;
import org.youmiao.cases.assessment.AssessmentId;
import org.youmiao.cases.assessment.CarryOutAssessment;
import org.youmiao.cases.assessment.Decision;
import org.youmiao.cases.assessment.Domain;
import org.youmiao.cases.assessment.Instrument;
import org.youmiao.cases.assessment.ReadAssessments;
import org.youmiao.edge.ETag;
import org.youmiao.edge.IdempotencyKey;
import org.youmiao.kernel.Problem;

/** Assessments for calling systems. */
@RestController
@RequestMapping("/api/v1/cases/{caseId}/assessments")
class AssessmentsApi {
    private final ReadAssessments reading;
    private final CarryOutAssessment assessing;

    AssessmentsApi(ReadAssessments reading, CarryOutAssessment assessing) {
        this.reading = reading;
        this.assessing = assessing;
    }

    /**
     * Answers, and at the end the decision.
     *
     * @param answers code of the answer by code of the indicator; {@code U} is "not known yet", an empty text takes one away
     * @param notes what was seen and heard, by domain
     * @param decision left out while it stays a draft
     */
    record AssessmentBody(
            @Nullable Map<String, String> answers,
            @Nullable Map<Domain, String> notes,
            @Nullable AssessmentDecisionBody decision) {}

    /**
     * What the worker decides.
     *
     * @param level of risk
     * @param grade of guardianship
     * @param summary what it comes to, in the worker's words
     * @param reason why otherwise than suggested; required then
     */
    record AssessmentDecisionBody(
            RiskLevel level,
            GuardianshipGrade grade,
            String summary,
            @Nullable String reason) {
        private Decision decision() {
            return new Decision(level, grade, summary, reason);
        }
    }

    /**
     * The assessments of a case: the draft, then those that were decided, the latest first.
     *
     * @param caseId identifies the case
     */
    @GetMapping
    List<AssessmentAnswer> list(@PathVariable CaseId caseId) {
        ReadAssessments.All all = reading.all(caseId);
        return Stream.concat(Stream.ofNullable(all.draft()), all.decided().stream())
                .map(AssessmentAnswer::of)
                .toList();
    }

    /**
     * The questions, the answers on offer and what they are worth: those of the draft, or of a new assessment today.
     *
     * @param caseId identifies the case
     */
    @GetMapping("/instrument")
    Instrument instrument(@PathVariable CaseId caseId) {
        return reading.desk(caseId).instrument();
    }

    /**
     * One assessment, with the version that a change has to name.
     *
     * @param caseId identifies the case
     * @param id identifies the assessment
     */
    @GetMapping("/{id}")
    ResponseEntity<AssessmentAnswer> read(@PathVariable CaseId caseId, @PathVariable AssessmentId id) {
        AssessmentAnswer answer = AssessmentAnswer.of(reading.one(caseId, id).assessment());
        return ResponseEntity.ok().eTag(new ETag(answer.version()).toString()).body(answer);
    }

    /**
     * Begins an assessment, or goes on with the draft: then {@code If-Match} names the draft's version. Decides it if there is a
     * decision: the case takes the level, and the level sets the rhythm of reviews and visits. The codes of indicators and answers
     * come from {@code GET /api/v1/cases/…/assessments/instrument}; a decision needs an answer to every indicator, {@code U}
     * included, and a reason where it is not the suggested one.
     *
     * @param caseId identifies the case
     * @param expected version of the draft that is gone on with; left out to begin one
     */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<CarryOutAssessment.Saved> carryOut(
            @PathVariable CaseId caseId,
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @RequestHeader(name = "If-Match", required = false) @Nullable ETag expected,
            @RequestBody AssessmentBody body) {
        CarryOutAssessment.Saved saved = assessing.carryOut(new CarryOutAssessment.Command(
                caseId,
                expected == null ? null : expected.version(),
                body.answers() == null ? Map.of() : body.answers(),
                body.notes() == null ? Map.of() : body.notes(),
                decision(body.decision())));
        return ResponseEntity.created(URI.create("/api/v1/cases/" + caseId.value() + "/assessments/"
                        + saved.id().value()))
                .eTag(new ETag(saved.version()).toString())
                .body(saved);
    }

    private static @Nullable Decision decision(@Nullable AssessmentDecisionBody sent) {
        return sent == null ? null : Problem.under("decision", sent::decision);
    }
}
