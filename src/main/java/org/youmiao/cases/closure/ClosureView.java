package org.youmiao.cases.closure;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A closure with the names of who proposed, decided and undid it.
 *
 * @param id           identifies it
 * @param state        where it stands
 * @param reasons      why it was proposed
 * @param summary      what was reached, and what remains
 * @param proposedBy   who proposed it
 * @param proposedAt   when
 * @param decidedBy    who approved it, sent it back or took it back
 * @param decidedAt    when
 * @param decisionNote what was said with the decision
 * @param reopenedBy   who opened the case again
 * @param reopenedAt   when
 * @param reopening    why
 */
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
