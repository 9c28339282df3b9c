package org.youmiao.cases.referral;

/** What is done to a referral. */
public enum ReferralStep {
    /** 接受. */
    ACCEPT(true),
    /** 退回: with a reason. */
    DECLINE(true),
    /** 报告进展. */
    REPORT_PROGRESS(true),
    /** 办结: with the result. */
    COMPLETE(true),
    /** 交回: with a reason, by an agency that had accepted. */
    HAND_BACK(true),
    /** 撤回: by the sender, with a reason; at any time, since what was told by mistake must be out of sight at once. */
    WITHDRAW(false);

    private final boolean answer;

    ReferralStep(boolean answer) {
        this.answer = answer;
    }

    /** Whether it is the agency's to do. */
    public boolean isAnswer() {
        return answer;
    }
}
