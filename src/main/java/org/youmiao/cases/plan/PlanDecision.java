package org.youmiao.cases.plan;

/** What the second person decides about a plan. */
public enum PlanDecision {
    /** 批准. */
    APPROVE,
    /** 退回, with a note. */
    RETURN
}
