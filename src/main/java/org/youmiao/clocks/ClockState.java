package org.youmiao.clocks;

import java.util.Set;

/** Where a clock stands. Whether it was missed is no state: a missed clock may still run, and stays missed when it is stopped. */
public enum ClockState {
    /** Time passes. */
    RUNNING,
    /** It stands still until a day, with consent on record. */
    PAUSED,
    /** The duty was done. */
    STOPPED,
    /** The duty is no longer owed. */
    CANCELLED;

    /** Whether the duty is still owed. */
    public boolean isOpen() {
        return this == RUNNING || this == PAUSED;
    }

    /** States that may follow. */
    public Set<ClockState> next() {
        return switch (this) {
            case RUNNING -> Set.of(PAUSED, STOPPED, CANCELLED);
            case PAUSED -> Set.of(RUNNING, STOPPED, CANCELLED);
            case STOPPED, CANCELLED -> Set.of();
        };
    }
}
