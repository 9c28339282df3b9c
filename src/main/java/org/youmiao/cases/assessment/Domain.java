package org.youmiao.cases.assessment;

/** The three sides from which a child's situation is looked at. */
public enum Domain {
    /** 儿童. */
    CHILD,
    /** 监护. */
    GUARDIANSHIP,
    /** 环境. */
    ENVIRONMENT
}
