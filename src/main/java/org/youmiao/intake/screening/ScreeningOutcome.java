package org.youmiao.intake.screening;

/** What can become of a report. */
public enum ScreeningOutcome {
    OPEN_CASE,
    JOIN_CASE,
    HAND_OVER,
    NO_FURTHER_ACTION
}
