package org.youmiao.cases.referral;

/** Which referrals are listed. */
public enum ReferralBox {
    /** 收件: sent to the reader's agency. */
    INBOX,
    /** 发出: of cases that the reader may see. */
    SENT
}
