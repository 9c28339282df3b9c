package org.youmiao.cases.closure;

/** What is done to a closure. */
public enum ClosureStep {
    APPROVE,
    RETURN,
    TAKE_BACK,
    REOPEN
}
