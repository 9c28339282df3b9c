package org.youmiao.intake.screening;

import java.time.Instant;
import java.util.Set;
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
 * @param apart   why the usual was left out
 */
public record ScreeningEntry(
        ReportId report,
        ScreeningStep step,
        Instant at,
        @Nullable UUID by,
        @Nullable String reason,
        @Nullable AreaCode to,
        @Nullable HandOver handed,
        Apart apart) {

    /**
     * What was done otherwise than usual.
     *
     * @param withoutPolice why it was decided without a notice to the police, where one was to be expected
     * @param leftOut       directors of the village who were not called to the team
     * @param leftOutReason why not
     */
    public record Apart(
            @Nullable String withoutPolice,
            Set<UUID> leftOut,
            @Nullable String leftOutReason) {
        static final Apart NOTHING = new Apart(null, Set.of(), null);
    }

    static ScreeningEntry plain(ReportId report, ScreeningStep step, Instant at, Actor by) {
        return by(report, step, at, by.id());
    }

    static ScreeningEntry by(ReportId report, ScreeningStep step, Instant at, @Nullable UUID by) {
        return new ScreeningEntry(report, step, at, by, null, null, null, Apart.NOTHING);
    }

    ScreeningEntry because(@Nullable String why) {
        return new ScreeningEntry(report, step, at, by, why, to, handed, apart);
    }

    ScreeningEntry to(AreaCode area) {
        return new ScreeningEntry(report, step, at, by, reason, area, handed, apart);
    }

    ScreeningEntry handedTo(HandOver receiver) {
        return new ScreeningEntry(report, step, at, by, reason, to, receiver, apart);
    }

    ScreeningEntry apartFrom(Apart usual) {
        return new ScreeningEntry(report, step, at, by, reason, to, handed, usual);
    }
}
