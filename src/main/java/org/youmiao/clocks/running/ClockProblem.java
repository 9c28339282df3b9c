package org.youmiao.clocks.running;

import org.jspecify.annotations.Nullable;
import org.youmiao.kernel.Problem;

/** What cannot be done to a clock. */
abstract sealed class ClockProblem extends Problem {
    private ClockProblem(Kind kind, String type, @Nullable String field, Object... arguments) {
        super(kind, type, field, arguments);
    }

    /** The record has an open clock of this rule already. */
    static final class AlreadyRunning extends ClockProblem {
        AlreadyRunning() {
            super(Kind.CONFLICT, "clock.already-running", null);
        }
    }

    /** It was stopped or cancelled, or it is paused where it should run, or runs where it should be paused. */
    static final class WrongState extends ClockProblem {
        WrongState() {
            super(Kind.CONFLICT, "clock.wrong-state", null);
        }
    }

    /** Its time is over: nothing is granted afterwards. */
    static final class AlreadyMissed extends ClockProblem {
        AlreadyMissed() {
            super(Kind.CONFLICT, "clock.already-missed", null);
        }
    }

    /** Its rule allows no pause. */
    static final class NotPausable extends ClockProblem {
        NotPausable() {
            super(Kind.CONFLICT, "clock.not-pausable", null);
        }
    }

    /** Its rule allows no extension, or none beyond those already granted. */
    static final class NotExtensible extends ClockProblem {
        NotExtensible() {
            super(Kind.CONFLICT, "clock.not-extensible", null);
        }
    }

    /** More than the rule still allows. */
    static final class ExtensionTooLong extends ClockProblem {
        ExtensionTooLong(int greatest) {
            super(Kind.INVALID, "clock.extension-too-long", "amount", greatest);
        }
    }

    /** A pause ends on a later day. */
    static final class PauseUntil extends ClockProblem {
        PauseUntil() {
            super(Kind.INVALID, "clock.pause-until", "until");
        }
    }

    /** All its pauses together would last longer than its rule allows. */
    static final class PauseTooLong extends ClockProblem {
        PauseTooLong(int longest, long left) {
            super(Kind.INVALID, "clock.pause-too-long", "until", longest, left);
        }
    }

    /** Consent is someone else's, who answers for the area. */
    static final class ConsentOfAnother extends ClockProblem {
        ConsentOfAnother() {
            super(Kind.INVALID, "clock.consent-of-another", "consentedBy");
        }
    }
}
