package org.youmiao.cases.closure;

/** Where a closure stands. */
public enum ClosureState {
    /** 待审批. */
    PROPOSED,
    /** 已批准: the case is closed. */
    APPROVED,
    /** 已退回: the second person sent it back. */
    RETURNED,
    /** 已撤回: who proposed it took it back. */
    TAKEN_BACK,
    /** 已重新打开: the case was closed, and is open again. */
    REOPENED
}
