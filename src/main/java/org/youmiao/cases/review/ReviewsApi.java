package org.youmiao.cases.review;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
import org.youmiao.cases.plan.MeasureId;
import org.youmiao.cases.plan.Voice;
import org.youmiao.edge.IdempotencyKey;

/** Reviews of cases for calling systems. */
@RestController
@RequestMapping("/api/v1/cases/{caseId}/reviews")
class ReviewsApi {
    private final ReadReviews reading;
    private final RecordReview recording;

    ReviewsApi(ReadReviews reading, RecordReview recording) {
        this.reading = reading;
        this.recording = recording;
    }

    /**
     * A review.
     *
     * @param reviewedOn day of the review
     * @param measures   what is said of each measure of the plan in force
     * @param child      what the child said
     * @param guardian   what the guardian said
     * @param conclusion how to go on; the step itself is taken by a call of its own
     * @param note       why
     */
    record ReviewBody(
            LocalDate reviewedOn,
            List<LookBody> measures,
            HeardBody child,
            HeardBody guardian,
            ReviewConclusion conclusion,
            String note) {}

    /**
     * What is said of a measure.
     *
     * @param measure identifies it
     * @param remark  in words; required of one that is still owed
     */
    record LookBody(MeasureId measure, @Nullable String remark) {}

    /**
     * What someone said, or why the person was not asked; one of the two.
     *
     * @param said     in the person's own words
     * @param notAsked why not
     */
    record HeardBody(@Nullable String said, @Nullable String notAsked) {
        private Voice voice() {
            return new Voice(said, notAsked);
        }
    }

    /**
     * Something was made.
     *
     * @param id identifies it
     */
    record Made(UUID id) {}

    /**
     * The reviews of a case, the latest first.
     *
     * @param caseId identifies the case
     */
    @GetMapping
    List<ReviewView> list(@PathVariable CaseId caseId) {
        return reading.of(caseId);
    }

    /**
     * Records a review of a case that was assessed; the duty to review it starts anew.
     *
     * @param caseId identifies the case
     */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Made> record(
            @PathVariable CaseId caseId,
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @RequestBody ReviewBody body) {
        ReviewId id = recording.record(new RecordReview.Command(
                caseId,
                body.reviewedOn(),
                body.measures().stream()
                        .map(look -> new RecordReview.Look(look.measure(), look.remark()))
                        .toList(),
                body.child().voice(),
                body.guardian().voice(),
                body.conclusion(),
                body.note()));
        return ResponseEntity.created(URI.create("/api/v1/cases/" + caseId.value() + "/reviews"))
                .body(new Made(id.value()));
    }
}
