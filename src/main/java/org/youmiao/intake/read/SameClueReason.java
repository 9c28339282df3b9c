package org.youmiao.intake.read;

/** What agrees between two reports, the strongest first. */
public enum SameClueReason {
    CIVIL_ID,
    GUARDIAN_PHONE,
    SAME_NAME,
    SAME_SOUND
}
