package org.youmiao.cases.visit;

/** Why nobody could be met. */
public enum AttemptReason {
    /** 家中无人. */
    NOBODY_HOME,
    /** 拒绝见面. */
    REFUSED,
    /** 已搬走. */
    MOVED_AWAY,
    /** Another reason, told under what to do next. */
    OTHER
}
