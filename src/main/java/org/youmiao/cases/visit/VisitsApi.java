package org.youmiao.cases.visit;

import java.net.URI;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.VisitId;
import org.youmiao.edge.IdempotencyKey;
import org.youmiao.edge.Paging;
import org.youmiao.edge.Slice;
import org.youmiao.kernel.Problem;

/** Visits for calling systems, such as a phone that kept a visit until it had a signal. */
@RestController
class VisitsApi {
    private final RecordVisit recordVisit;
    private final AmendVisit amendVisit;
    private final VisitsOfCase visits;

    VisitsApi(RecordVisit recordVisit, AmendVisit amendVisit, VisitsOfCase visits) {
        this.recordVisit = recordVisit;
        this.amendVisit = amendVisit;
        this.visits = visits;
    }

    /**
     * A visit to be recorded. No photo and no position: none is taken.
     *
     * @param outcome       whether someone was met
     * @param attemptReason why not, where nobody could be met
     * @param occurredAt    when the visit was
     * @param capturedAt    when it was written down, if a device kept it
     * @param place         where
     * @param placeNote     more about the place, in words
     * @param seen          who was met
     * @param seenAlone     whether the child could speak without others
     * @param observations  what was heard and seen
     * @param worry         to report as well
     */
    public record VisitBody(
            VisitOutcome outcome,
            @Nullable AttemptReason attemptReason,
            Instant occurredAt,
            @Nullable Instant capturedAt,
            VisitPlace place,
            @Nullable String placeNote,
            @Nullable Set<Met> seen,
            @Nullable Boolean seenAlone,
            @Nullable Observations observations,
            @Nullable WorryBody worry) {

        RecordVisit.Command command(CaseId caseId) {
            Set<Met> met = seen == null ? Set.of() : seen;
            return new RecordVisit.Command(
                    caseId,
                    occurredAt,
                    capturedAt,
                    new Encounter(outcome, attemptReason, place, placeNote, met, Boolean.TRUE.equals(seenAlone)),
                    observations == null ? Observations.NONE : observations,
                    worry == null ? null : Problem.under("worry", worry::worry));
        }
    }

    /**
     * What is added to a visit. What was written stays beside it.
     *
     * @param part   beside which part
     * @param text   how it should read
     * @param reason why
     */
    public record AmendmentBody(VisitPart part, String text, String reason) {}

    /**
     * Something was added.
     *
     * @param id identifies it
     */
    public record Added(UUID id) {}

    /**
     * The visits of a case, the latest first.
     *
     * @param caseId identifies the case
     */
    @GetMapping("/api/v1/cases/{caseId}/visits")
    Slice<VisitView> list(@PathVariable CaseId caseId, Paging paging) {
        return paging.sliceOf(visits.all(caseId), visit -> visit.id().value());
    }

    /**
     * One visit.
     *
     * @param caseId identifies the case
     * @param id     identifies the visit
     */
    @GetMapping("/api/v1/cases/{caseId}/visits/{id}")
    VisitView one(@PathVariable CaseId caseId, @PathVariable VisitId id) {
        return visits.one(caseId, id);
    }

    /**
     * Records a visit that was made or attempted; a worry becomes a report in the same stroke.
     *
     * @param caseId identifies the case
     */
    @PostMapping("/api/v1/cases/{caseId}/visits")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<RecordVisit.Recorded> record(
            @PathVariable CaseId caseId,
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @RequestBody VisitBody body) {
        RecordVisit.Recorded recorded = recordVisit.record(body.command(caseId));
        return ResponseEntity.created(URI.create("/api/v1/cases/" + caseId.value() + "/visits/"
                        + recorded.id().value()))
                .body(recorded);
    }

    /**
     * Adds to a visit; nothing that was written is changed.
     *
     * @param caseId identifies the case
     * @param id     identifies the visit
     */
    @PostMapping("/api/v1/cases/{caseId}/visits/{id}/amendments")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Added> amend(
            @PathVariable CaseId caseId,
            @PathVariable VisitId id,
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @RequestBody AmendmentBody body) {
        UUID added = amendVisit.amend(new AmendVisit.Command(caseId, id, body.part(), body.text(), body.reason()));
        return ResponseEntity.created(URI.create("/api/v1/cases/" + caseId.value() + "/visits/" + id.value()))
                .body(new Added(added));
    }
}
