package org.youmiao.intake.screening;

/** What happened between unit and police. */
public enum PoliceStep {
    /** The unit told the police. */
    NOTIFIED,
    /** The police accepted the matter (受案 or 立案): from now on they have three days to answer. */
    ACCEPTED,
    /** The police answered. */
    ANSWERED
}
