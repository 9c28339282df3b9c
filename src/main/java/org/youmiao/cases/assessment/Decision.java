package org.youmiao.cases.assessment;

import org.jspecify.annotations.Nullable;
import org.youmiao.cases.GuardianshipGrade;
import org.youmiao.cases.RiskLevel;
import org.youmiao.kernel.Text;

/**
 * What the worker decides, suggested or not.
 *
 * @param summary what it comes to, in the worker's words
 * @param reason  why otherwise than suggested; required then
 */
public record Decision(
        RiskLevel level,
        GuardianshipGrade grade,
        String summary,
        @Nullable String reason) {
    private static final int SHORTEST_REASON = 5;

    public Decision {
        summary = Text.required("summary", summary, 4000);
        reason = Text.optional("reason", reason, 1000);
    }

    void mustExplain(Score score) {
        boolean otherwise = level != score.level() || grade != score.grade();
        if (otherwise && (reason == null || reason.length() < SHORTEST_REASON)) {
            throw new AssessmentProblem.ReasonMissing();
        }
    }
}
