package org.youmiao.clocks;

/** In what a time limit is counted. */
public enum LimitUnit {
    HOUR,
    DAY,
    WORKING_DAY,
    MONTH,
    FIXED_DATE
}
