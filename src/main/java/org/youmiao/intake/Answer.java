package org.youmiao.intake;

/** What a reporter can say to a question. */
public enum Answer {
    YES,
    NO,
    UNKNOWN
}
