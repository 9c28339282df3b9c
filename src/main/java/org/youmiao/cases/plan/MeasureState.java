package org.youmiao.cases.plan;

/** Whether a measure is still owed. */
public enum MeasureState {
    /** 进行中. */
    OPEN,
    /** 已落实. */
    DONE,
    /** 未落实, with an explanation. */
    NOT_DONE,
    /** 由新计划替代. */
    REPLACED;

    /** Whether it is still to be done. */
    public boolean isOwed() {
        return this == OPEN;
    }
}
