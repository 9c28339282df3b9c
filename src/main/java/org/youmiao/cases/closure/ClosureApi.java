package org.youmiao.cases.closure;

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
import org.youmiao.cases.visit.WorryBody;
import org.youmiao.edge.ETag;
import org.youmiao.edge.IdempotencyKey;

/** Closing, following up and reopening, for calling systems. {@code If-Match} is the version of the case, never of the closure. */
@RestController
class ClosureApi {
    private final ProposeClosure propose;
    private final DecideClosure decide;
    private final ReopenCase reopen;
    private final RecordFollowUp recordFollowUp;
    private final ReadClosure read;

    ClosureApi(
            ProposeClosure propose,
            DecideClosure decide,
            ReopenCase reopen,
            RecordFollowUp recordFollowUp,
            ReadClosure read) {
        this.propose = propose;
        this.decide = decide;
        this.reopen = reopen;
        this.recordFollowUp = recordFollowUp;
        this.read = read;
    }

    /**
     * A proposal to close a case.
     *
     * @param reasons one or more
     * @param summary what was reached, and what remains
     */
    public record ClosureBody(Set<ClosureReason> reasons, String summary) {}

    /**
     * The second person's decision.
     *
     * @param decision to close the case, or to send the proposal back
     * @param note     why; required when it is sent back
     */
    public record ApprovalBody(
            ClosureDecision decision, @Nullable String note) {}

    /**
     * Why a case is opened again.
     *
     * @param reason what has changed
     */
    public record ReopeningBody(String reason) {}

    /**
     * A follow-up.
     *
     * @param occurredAt when it was
     * @param capturedAt when it was written down, if a device kept it
     * @param means      how
     * @param result     what it found
     * @param childMet   whether the child itself was seen or spoken to; if not, another one is owed
     * @param note       what was heard and seen
     * @param onceMore   whether another one is to follow
     * @param worry      to report as well
     */
    public record FollowUpBody(
            Instant occurredAt,
            @Nullable Instant capturedAt,
            FollowUpMeans means,
            FollowUpResult result,
            @Nullable Boolean childMet,
            String note,
            @Nullable Boolean onceMore,
            @Nullable WorryBody worry) {

        RecordFollowUp.Command command(CaseId caseId) {
            return new RecordFollowUp.Command(
                    caseId,
                    occurredAt,
                    capturedAt,
                    new FollowUp.Finding(
                            means, result, Boolean.TRUE.equals(childMet), note, Boolean.TRUE.equals(onceMore)),
                    worry == null ? null : worry.worry());
        }
    }

    /**
     * A follow-up was recorded.
     *
     * @param id       identifies it
     * @param onceMore whether another one is owed
     * @param report   number of the report that the worry became; told to the caller only
     */
    public record FollowedUp(
            UUID id, boolean onceMore, @Nullable String report) {}

    /**
     * Closures and follow-ups of a case. The entity tag is the version of the case, for the next step of its closing.
     *
     * @param caseId identifies the case
     */
    @GetMapping("/api/v1/cases/{caseId}/closure")
    ResponseEntity<ReadClosure.History> history(@PathVariable CaseId caseId) {
        ReadClosure.Shown shown = read.show(caseId);
        return ResponseEntity.ok()
                .eTag(new ETag(shown.frame().version()).toString())
                .body(shown.history());
    }

    /**
     * Proposes that a case be closed; a second person decides with {@code POST /api/v1/cases/…/closure/approval}. Every
     * measure of the plan must be settled before ({@code POST /api/v1/measures/…/settlement}), and every referral answered to
     * its end or withdrawn.
     *
     * @param caseId   identifies the case
     * @param expected version of the case, the {@code ETag} of {@code GET /api/v1/cases/…}
     */
    @PostMapping("/api/v1/cases/{caseId}/closure")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ClosureSaved> propose(
            @PathVariable CaseId caseId,
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @RequestHeader("If-Match") ETag expected,
            @RequestBody ClosureBody body) {
        ClosureSaved saved =
                propose.propose(new ProposeClosure.Command(caseId, expected.version(), body.reasons(), body.summary()));
        return ResponseEntity.created(address(caseId))
                .eTag(new ETag(saved.version()).toString())
                .body(saved);
    }

    /**
     * Decides on the proposal to close a case; not who proposed it.
     *
     * @param caseId   identifies the case
     * @param expected version of the case, as the proposal's answer or {@code GET /api/v1/cases/…} gave it
     */
    @PostMapping("/api/v1/cases/{caseId}/closure/approval")
    ResponseEntity<ClosureSaved> decide(
            @PathVariable CaseId caseId,
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @RequestHeader("If-Match") ETag expected,
            @RequestBody ApprovalBody body) {
        return changed(
                decide.decide(new DecideClosure.Command(caseId, expected.version(), body.decision(), body.note())));
    }

    /**
     * Takes the proposal to close a case back; only who proposed it. The case goes on where it was.
     *
     * @param caseId   identifies the case
     * @param expected version of the case, as the proposal's answer or {@code GET /api/v1/cases/…} gave it
     */
    @PostMapping("/api/v1/cases/{caseId}/closure/withdrawal")
    ResponseEntity<ClosureSaved> takeBack(
            @PathVariable CaseId caseId,
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @RequestHeader("If-Match") ETag expected) {
        return changed(propose.takeBack(new ProposeClosure.TakeBack(caseId, expected.version())));
    }

    /**
     * Opens a closed case again, to be assessed anew.
     *
     * @param caseId   identifies the case
     * @param expected version of the case, the {@code ETag} of {@code GET /api/v1/cases/…}
     */
    @PostMapping("/api/v1/cases/{caseId}/reopening")
    ResponseEntity<ClosureSaved> reopen(
            @PathVariable CaseId caseId,
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @RequestHeader("If-Match") ETag expected,
            @RequestBody ReopeningBody body) {
        return changed(reopen.reopen(new ReopenCase.Command(caseId, expected.version(), body.reason())));
    }

    /**
     * Records how the child fares after its case was closed; a worry becomes a report in the same stroke.
     *
     * @param caseId identifies the case
     */
    @PostMapping("/api/v1/cases/{caseId}/follow-ups")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<FollowedUp> followUp(
            @PathVariable CaseId caseId,
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @RequestBody FollowUpBody body) {
        RecordFollowUp.Recorded recorded = recordFollowUp.record(body.command(caseId));
        return ResponseEntity.created(address(caseId))
                .body(new FollowedUp(recorded.id().value(), recorded.onceMore(), recorded.report()));
    }

    private static URI address(CaseId caseId) {
        return URI.create("/api/v1/cases/" + caseId.value() + "/closure");
    }

    private static ResponseEntity<ClosureSaved> changed(ClosureSaved saved) {
        return ResponseEntity.ok().eTag(new ETag(saved.version()).toString()).body(saved);
    }
}
