package org.youmiao.cases.closure;

import java.time.Instant;

/** A follow-up with the name of who made it. */
public record FollowUpView(
        FollowUpId id,
        Instant occurredAt,
        Instant capturedAt,
        Instant recordedAt,
        String by,
        FollowUpMeans means,
        FollowUpResult result,
        String note,
        boolean onceMore) {}
