package org.youmiao.clocks.reckoning;

import org.jspecify.annotations.Nullable;
import org.youmiao.kernel.Problem;

/** Why a county's version of a time-limit rule is declined. */
public abstract sealed class RuleProblem extends Problem {
    private RuleProblem(Kind kind, String type, @Nullable String field) {
        super(kind, type, field);
    }

    /** The number stands in a law; a county that wants to be faster makes a rule of its own beside it. */
    public static final class LawIsFixed extends RuleProblem {
        public LawIsFixed() {
            super(Kind.REFUSED, "clock-rule.law-is-fixed", null);
        }
    }

    /** A departure from a national rule says why. */
    public static final class NoteMissing extends RuleProblem {
        public NoteMissing() {
            super(Kind.INVALID, "clock-rule.note-missing", "note");
        }
    }

    /** A county's number is a local rule or a product default and is never presented as more. */
    public static final class NatureClaimed extends RuleProblem {
        public NatureClaimed() {
            super(Kind.INVALID, "clock-rule.nature-claimed", "nature");
        }
    }
}
