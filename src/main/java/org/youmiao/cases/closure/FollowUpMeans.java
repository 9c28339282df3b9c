package org.youmiao.cases.closure;

/** How a follow-up was done. */
public enum FollowUpMeans {
    VISIT,
    PHONE,
    AT_SCHOOL
}
