package org.youmiao.cases.closure;

import java.time.Instant;

/**
 * A follow-up with the name of who made it.
 *
 * @param id         identifies it
 * @param occurredAt when it was
 * @param capturedAt when it was written down
 * @param recordedAt when it arrived here
 * @param by         who made it
 * @param means      how
 * @param result     what it found
 * @param childMet   whether the child itself was seen or spoken to
 * @param note       what was heard and seen
 * @param onceMore   whether another one is to follow
 */
public record FollowUpView(
        FollowUpId id,
        Instant occurredAt,
        Instant capturedAt,
        Instant recordedAt,
        String by,
        FollowUpMeans means,
        FollowUpResult result,
        boolean childMet,
        String note,
        boolean onceMore) {}
