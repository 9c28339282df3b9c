package org.youmiao.clocks;

/**
 * An open clock as one desk sees it.
 *
 * @param clock the clock
 * @param part  why it stands in this worklist
 */
public record Duty(ClockView clock, Part part) {

    /** Why a desk sees a duty. */
    public enum Part {
        /** It is the desk's own duty. */
        OWNER,
        /** The owner may be away, and it is the last day, or later. */
        DEPUTY,
        /** It has been put before the desk because it is late, or about to be. */
        SUPERIOR
    }
}
