package org.youmiao.intake.screening;

/** How the reporter was told. */
public enum FeedbackMeans {
    PHONE,
    IN_PERSON,
    LETTER,
    /** The reporter reads it here. */
    PLATFORM
}
