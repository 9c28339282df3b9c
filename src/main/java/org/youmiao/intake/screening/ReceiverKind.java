package org.youmiao.intake.screening;

/** Sorts of receivers. */
public enum ReceiverKind {
    COUNTY,
    AGENCY
}
