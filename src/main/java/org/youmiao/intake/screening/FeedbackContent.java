package org.youmiao.intake.screening;

/** What was said. */
public enum FeedbackContent {
    /** 已受理. */
    ACCEPTED,
    /** 已通报公安机关. */
    POLICE_INFORMED,
    /** 已跟进帮助. */
    BEING_HELPED,
    /** 已移交有关单位. */
    HANDED_OVER,
    /** 经核实不需进一步处理. */
    NO_ACTION
}
