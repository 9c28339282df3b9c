package org.youmiao.cases.closure;

/** What the second person can decide. */
public enum ClosureDecision {
    APPROVE,
    RETURN
}
