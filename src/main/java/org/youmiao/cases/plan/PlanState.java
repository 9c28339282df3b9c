package org.youmiao.cases.plan;

/** Where a version of a plan stands. */
public enum PlanState {
    /** 草稿. */
    DRAFT,
    /** 待审批: waits for a second person. */
    SUBMITTED,
    /** 退回修改. */
    RETURNED,
    /** 实施中: approved. */
    IN_FORCE,
    /** 已被新计划替代. */
    REPLACED
}
