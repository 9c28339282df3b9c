package org.youmiao.cases.plan;

/** What happens to a plan before the eyes of two persons. */
public enum PlanEventKind {
    /** 提交. */
    SUBMITTED,
    /** 退回. */
    RETURNED,
    /** 批准. */
    APPROVED
}
