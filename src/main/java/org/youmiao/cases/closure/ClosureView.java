package org.youmiao.cases.closure;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A closure with the names of who proposed, decided and undid it. */
public record ClosureView(
        ClosureId id,
        ClosureState state,
        List<ClosureReason> reasons,
        String summary,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decisionNote,
        @Nullable String reopenedBy,
        @Nullable Instant reopenedAt,
        @Nullable String reopening) {}
