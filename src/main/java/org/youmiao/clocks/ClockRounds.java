package org.youmiao.clocks;

/** The rounds that are made every minute; a room that lives through other times than the present makes its own. */
public interface ClockRounds {

    /**
     * Looks after all clocks of the bound county whose alarm has rung: ends pauses, notes what is missed, puts it before superiors.
     *
     * @return how many clocks it looked after
     */
    int sweep();
}
