package org.youmiao.cases.visit;

/** What became of a visit. */
public enum VisitOutcome {
    /** 已探访: someone was met; the duty to visit is done if it was the child. */
    MADE,
    /** 未见到: the way was in vain; the duty goes on, and the attempt is on record. */
    ATTEMPTED
}
