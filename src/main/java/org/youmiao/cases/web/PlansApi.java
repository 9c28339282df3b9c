package org.youmiao.cases.web;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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
import org.youmiao.cases.plan.DecidePlan;
import org.youmiao.cases.plan.MeasureId;
import org.youmiao.cases.plan.PlanDecision;
import org.youmiao.cases.plan.PlanId;
import org.youmiao.cases.plan.ReadPlans;
import org.youmiao.cases.plan.SettleMeasure;
import org.youmiao.cases.plan.SubmitPlan;
import org.youmiao.cases.plan.WritePlan;
import org.youmiao.edge.ETag;
import org.youmiao.edge.IdempotencyKey;

/** Plans and their measures for calling systems. */
@RestController
class PlansApi {
    private final ReadPlans reading;
    private final WritePlan writing;
    private final SubmitPlan submitting;
    private final DecidePlan deciding;
    private final SettleMeasure settling;

    PlansApi(ReadPlans reading, WritePlan writing, SubmitPlan submitting, DecidePlan deciding, SettleMeasure settling) {
        this.reading = reading;
        this.writing = writing;
        this.submitting = submitting;
        this.deciding = deciding;
        this.settling = settling;
    }

    /**
     * The second person's decision.
     *
     * @param decision whether the plan is approved or returned
     * @param note required when it is returned
     */
    record PlanDecisionBody(PlanDecision decision, @Nullable String note) {}

    /**
     * What became of a measure.
     *
     * @param outcome done, not done, or owed again
     * @param note required unless it was done
     */
    record SettlementBody(
            SettleMeasure.Outcome outcome, @Nullable String note) {}

    /**
     * A measure after a change.
     *
     * @param id identifies the measure
     * @param version for If-Match
     */
    record SettledMeasure(MeasureId id, int version) {}

    /**
     * The plans of a case: the one that is being made, the one in force, and those before, the latest first.
     *
     * @param caseId identifies the case
     */
    @GetMapping("/api/v1/cases/{caseId}/plans")
    List<PlanAnswer> list(@PathVariable CaseId caseId) {
        ReadPlans.All all = reading.all(caseId);
        return Stream.concat(Stream.of(all.pending(), all.inForce()).filter(Objects::nonNull), all.replaced().stream())
                .map(PlanAnswer::of)
                .toList();
    }

    /**
     * One plan, with the version that a change has to name.
     *
     * @param id identifies the plan
     */
    @GetMapping("/api/v1/plans/{id}")
    ResponseEntity<PlanAnswer> read(@PathVariable PlanId id) {
        PlanAnswer plan = PlanAnswer.of(reading.read(id));
        return ResponseEntity.ok().eTag(new ETag(plan.version()).toString()).body(plan);
    }

    /**
     * Begins a plan, or writes on the draft: then {@code If-Match} names the draft's version. With {@code submit} it goes to the
     * second person at once; without, {@code POST /api/v1/plans/…/submission} does so later. A plan can be made once the case
     * is assessed ({@code POST /api/v1/cases/…/assessments} with a decision).
     *
     * @param caseId identifies the case
     * @param expected version of the draft that is written on; left out to begin one
     */
    @PostMapping("/api/v1/cases/{caseId}/plans")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<WritePlan.Saved> write(
            @PathVariable CaseId caseId,
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @RequestHeader(name = "If-Match", required = false) @Nullable ETag expected,
            @RequestBody PlanBody body) {
        WritePlan.Saved saved = writing.write(new WritePlan.Command(
                caseId, expected == null ? null : expected.version(), body.content(), body.isSubmitted()));
        return ResponseEntity.created(URI.create("/api/v1/plans/" + saved.id().value()))
                .eTag(new ETag(saved.version()).toString())
                .body(saved);
    }

    /**
     * Puts the draft, as it was saved, before a second person.
     *
     * @param id identifies the plan
     * @param expected version of the plan as it was read
     */
    @PostMapping("/api/v1/plans/{id}/submission")
    ResponseEntity<WritePlan.Saved> submit(
            @PathVariable PlanId id,
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @RequestHeader("If-Match") ETag expected) {
        return changed(submitting.submit(new SubmitPlan.Command(id, expected.version())));
    }

    /**
     * The second person approves the plan, which puts it in force, or returns it; neither who wrote it nor who submitted it. It
     * must be submitted before: by {@code submit} when it was written, or by {@code POST /api/v1/plans/…/submission}.
     *
     * @param id identifies the plan
     * @param expected version of the plan as it was read
     */
    @PostMapping("/api/v1/plans/{id}/approval")
    ResponseEntity<WritePlan.Saved> decide(
            @PathVariable PlanId id,
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @RequestHeader("If-Match") ETag expected,
            @RequestBody PlanDecisionBody body) {
        return changed(
                deciding.decide(new DecidePlan.Command(null, id, expected.version(), body.decision(), body.note())));
    }

    /**
     * The same, for a plan that was found under its case.
     *
     * @param caseId identifies the case
     * @param id identifies the plan
     * @param expected version of the plan as it was read
     */
    @PostMapping("/api/v1/cases/{caseId}/plans/{id}/approval")
    ResponseEntity<WritePlan.Saved> decideOfCase(
            @PathVariable CaseId caseId,
            @PathVariable PlanId id,
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @RequestHeader("If-Match") ETag expected,
            @RequestBody PlanDecisionBody body) {
        return changed(
                deciding.decide(new DecidePlan.Command(caseId, id, expected.version(), body.decision(), body.note())));
    }

    /**
     * Says what became of a measure of the plan in force. A case is closed only when this was said of all of them. The measures
     * and their versions stand in {@code GET /api/v1/plans/…}.
     *
     * @param id identifies the measure
     * @param expected version of the measure as it was read
     */
    @PostMapping("/api/v1/measures/{id}/settlement")
    ResponseEntity<SettledMeasure> settle(
            @PathVariable MeasureId id,
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @RequestHeader("If-Match") ETag expected,
            @RequestBody SettlementBody body) {
        int version =
                settling.settle(new SettleMeasure.Command(null, id, expected.version(), body.outcome(), body.note()));
        return ResponseEntity.ok().eTag(new ETag(version).toString()).body(new SettledMeasure(id, version));
    }

    private static ResponseEntity<WritePlan.Saved> changed(WritePlan.Saved saved) {
        return ResponseEntity.ok().eTag(new ETag(saved.version()).toString()).body(saved);
    }
}
