package org.youmiao.intake.screening;

/** How it went. */
public enum FeedbackResult {
    TOLD,
    /** Tried; to be tried again. */
    NOT_REACHED,
    /** The reporter left no way to be reached. */
    NO_CONTACT
}
