package org.youmiao.cases.assessment;

import org.jspecify.annotations.Nullable;
import org.youmiao.kernel.Problem;

/** What can be wrong about an assessment. */
abstract sealed class AssessmentProblem extends Problem {
    private AssessmentProblem(Kind kind, String type, @Nullable String field, Object... arguments) {
        super(kind, type, field, arguments);
    }

    /** Someone has begun an assessment of this case already; it is to be continued, not begun again. */
    static final class DraftExists extends AssessmentProblem {
        DraftExists() {
            super(Kind.CONFLICT, "assessment.draft-exists", null);
        }
    }

    /** A decision needs an answer to every question, "not known yet" included. */
    static final class Unanswered extends AssessmentProblem {
        Unanswered(String firstIndicator, long missing) {
            super(Kind.INVALID, "assessment.unanswered", "answers." + firstIndicator, missing);
        }
    }

    /** Who decides otherwise than suggested says why. */
    static final class ReasonMissing extends AssessmentProblem {
        ReasonMissing() {
            super(Kind.INVALID, "assessment.reason-missing", "reason");
        }
    }
}
