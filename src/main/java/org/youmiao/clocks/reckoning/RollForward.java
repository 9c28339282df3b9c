package org.youmiao.clocks.reckoning;

/** What happens when a period of calendar days ends on a day that is not worked. */
public enum RollForward {
    /** The day stands: a child is visited on the seventh day, festival or not. */
    NONE,
    /** The next working day is the last one (Civil Code art. 203, Criminal Procedure Law art. 105). */
    NEXT_WORKING_DAY
}
