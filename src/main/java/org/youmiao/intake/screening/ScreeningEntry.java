package org.youmiao.intake.screening;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youmiao.intake.ReportId;
import org.youmiao.kernel.Actor;
import org.youmiao.kernel.AreaCode;

/**
 * One step of a screening, as it is kept for good.
 *
 * @param by      who did it; none where the reporter's addition did
 * @param reason  why, in the person's own words
 * @param to      where it was passed on to
 * @param handed  to whom it was handed over
 */
public record ScreeningEntry(
        ReportId report,
        ScreeningStep step,
        Instant at,
        @Nullable UUID by,
        @Nullable String reason,
        @Nullable AreaCode to,
        @Nullable HandOver handed) {

    static ScreeningEntry plain(ReportId report, ScreeningStep step, Instant at, Actor by) {
        return new ScreeningEntry(report, step, at, by.id(), null, null, null);
    }

    ScreeningEntry because(@Nullable String why) {
        return new ScreeningEntry(report, step, at, by, why, to, handed);
    }

    ScreeningEntry to(AreaCode area) {
        return new ScreeningEntry(report, step, at, by, reason, area, handed);
    }

    ScreeningEntry handedTo(HandOver receiver) {
        return new ScreeningEntry(report, step, at, by, reason, to, receiver);
    }
}
