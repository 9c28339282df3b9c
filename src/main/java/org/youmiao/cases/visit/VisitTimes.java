package org.youmiao.cases.visit;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.youmiao.cases.file.CaseFile;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Shanghai;

/**
 * The three times of something that happened outdoors: a phone without signal keeps it until it can send it.
 *
 * @param occurredAt when it happened
 * @param capturedAt when it was written down
 * @param recordedAt when it arrived here
 */
public record VisitTimes(Instant occurredAt, Instant capturedAt, Instant recordedAt) {
    /** A phone's clock may be a little fast. */
    private static final Duration SKEW = Duration.ofMinutes(10);

    /**
     * Checks what the visitor said against the platform's clock.
     *
     * @param capturedAt as the device says; none if it was written down just now
     * @throws Problem {@code invalid.in-future} naming the field
     */
    public static VisitTimes of(Instant occurredAt, @Nullable Instant capturedAt, Instant now) {
        if (occurredAt.isAfter(now.plus(SKEW))) {
            throw Problem.invalid("occurredAt", "in-future");
        }
        if (capturedAt != null && capturedAt.isAfter(now.plus(SKEW))) {
            throw Problem.invalid("capturedAt", "in-future");
        }
        return new VisitTimes(occurredAt, capturedAt == null ? now : capturedAt, now);
    }

    /**
     * A visit belongs to the time in which the case was open; what arrives after the closing may still have happened before it.
     *
     * @throws Problem {@code invalid.before-opening} or {@code visit.case-closed}
     */
    void mustLieIn(CaseFile file) {
        if (Shanghai.dateOf(occurredAt).isBefore(Shanghai.dateOf(file.openedAt()))) {
            throw Problem.invalid("occurredAt", "before-opening");
        }
        if (file.closedAt().filter(closed -> occurredAt.isAfter(closed)).isPresent()) {
            throw new VisitProblem.CaseClosed();
        }
    }
}
