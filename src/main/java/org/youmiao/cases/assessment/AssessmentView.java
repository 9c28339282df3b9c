package org.youmiao.cases.assessment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.youmiao.cases.GuardianshipGrade;
import org.youmiao.cases.RiskLevel;

/**
 * An assessment as it is shown.
 *
 * @param score      what the answers are worth; none while some are missing
 * @param outcome    how it ended; none while it is a draft
 * @param difference to the last assessment before it; none if that was under another version of the instrument
 * @param begunBy    name
 */
public record AssessmentView(
        AssessmentId id,
        int version,
        Instrument instrument,
        AnswerSheet sheet,
        @Nullable Score score,
        @Nullable Outcome outcome,
        @Nullable Difference difference,
        Instant begunAt,
        String begunBy) {

    /**
     * What the worker decided.
     *
     * @param reason    why otherwise than suggested; none if it was accepted
     * @param decidedBy name
     */
    public record Outcome(
            RiskLevel suggestedLevel,
            GuardianshipGrade suggestedGrade,
            RiskLevel level,
            GuardianshipGrade grade,
            String summary,
            @Nullable String reason,
            Instant decidedAt,
            String decidedBy) {

        /** Whether the worker decided otherwise than suggested. */
        public boolean isOverridden() {
            return level != suggestedLevel || grade != suggestedGrade;
        }
    }
}
