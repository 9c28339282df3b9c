package org.youmiao.clocks.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.youmiao.clocks.ClockId;
import org.youmiao.clocks.running.ExtendClock;
import org.youmiao.clocks.running.Granted;
import org.youmiao.clocks.running.PauseClock;
import org.youmiao.clocks.running.ReadClock;
import org.youmiao.clocks.running.ResumeClock;
import org.youmiao.edge.ETag;

/** Clocks for calling systems. */
@RestController
class ClockApi {
    private final ReadClock reading;
    private final PauseClock pauses;
    private final ResumeClock resumptions;
    private final ExtendClock extensions;

    ClockApi(ReadClock reading, PauseClock pauses, ResumeClock resumptions, ExtendClock extensions) {
        this.reading = reading;
        this.pauses = pauses;
        this.resumptions = resumptions;
        this.extensions = extensions;
    }

    /**
     * A pause to be.
     *
     * @param until       the day on which the clock runs again by itself
     * @param consentedBy the account that agreed: another supervisor or the county office; none where a document grants it
     * @param document    the document that grants it, where no person need agree
     * @param reason      why
     */
    record PauseBody(
            LocalDate until,
            @Nullable UUID consentedBy,
            @Nullable String document,
            String reason) {}

    /**
     * An extension to be.
     *
     * @param amount      how much more, in the rule's unit
     * @param consentedBy the account that agreed: another supervisor or the county office; none where a document grants it
     * @param document    the document that grants it, where no person need agree
     * @param reason      why
     */
    record ExtensionBody(
            int amount,
            @Nullable UUID consentedBy,
            @Nullable String document,
            String reason) {}

    /**
     * What came out.
     *
     * @param clock       identifier
     * @param dueAt       the due instant now
     * @param provisional whether it may still move
     */
    record GrantedBody(UUID clock, Instant dueAt, boolean provisional) {}

    /**
     * One clock, how its date came about day by day, and what happened to it.
     *
     * @param id identifies the clock
     */
    @GetMapping("/api/v1/clocks/{id}")
    ResponseEntity<ClockBody> read(@PathVariable ClockId id) {
        ReadClock.Explanation explanation = reading.read(id);
        return ResponseEntity.ok()
                .eTag(new ETag(explanation.clock().version()).toString())
                .body(ClockBody.of(explanation));
    }

    /**
     * Pauses a clock.
     *
     * @param id identifies the clock
     */
    @PostMapping("/api/v1/clocks/{id}/pauses")
    ResponseEntity<GrantedBody> pause(
            @PathVariable ClockId id, @RequestHeader("If-Match") ETag seen, @RequestBody PauseBody body) {
        return answer(pauses.pause(new PauseClock.Command(
                id, seen.version(), body.until(), body.consentedBy(), body.document(), body.reason())));
    }

    /**
     * Ends a pause early.
     *
     * @param id identifies the clock
     */
    @PostMapping("/api/v1/clocks/{id}/resumptions")
    ResponseEntity<GrantedBody> resume(@PathVariable ClockId id, @RequestHeader("If-Match") ETag seen) {
        return answer(resumptions.resume(new ResumeClock.Command(id, seen.version())));
    }

    /**
     * Extends a clock.
     *
     * @param id identifies the clock
     */
    @PostMapping("/api/v1/clocks/{id}/extensions")
    ResponseEntity<GrantedBody> extend(
            @PathVariable ClockId id, @RequestHeader("If-Match") ETag seen, @RequestBody ExtensionBody body) {
        return answer(extensions.extend(new ExtendClock.Command(
                id, seen.version(), body.amount(), body.consentedBy(), body.document(), body.reason())));
    }

    private static ResponseEntity<GrantedBody> answer(Granted granted) {
        return ResponseEntity.ok()
                .eTag(new ETag(granted.version()).toString())
                .body(new GrantedBody(granted.clock().value(), granted.dueAt(), granted.provisional()));
    }
}
