package org.youmiao.cases.closure;

/** What a follow-up found. */
public enum FollowUpResult {
    /** 情况稳定. */
    STABLE,
    /** 需要关注. */
    NEEDS_ATTENTION,
    /** 未联系上. */
    NOT_REACHED
}
