package org.youmiao.cases.referral;

/** Where a referral stands. */
public enum ReferralState {
    /** 待接收: it lies in the agency's inbox. */
    SENT,
    /** 办理中: the agency accepted. */
    ACCEPTED,
    /** 已退回: the agency declined, or handed it back after it had accepted, with a reason. */
    DECLINED,
    /** 已办结: the agency reported its result. */
    COMPLETED,
    /** 已撤回: the sender took it back; the agency sees it no more. */
    WITHDRAWN;

    /** Whether the agency has answered in the end, so that it is the sender's turn. */
    public boolean isAnswered() {
        return this == DECLINED || this == COMPLETED;
    }

    /** Whether the agency still owes an answer. */
    public boolean isOpen() {
        return this == SENT || this == ACCEPTED;
    }
}
