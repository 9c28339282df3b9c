package org.youmiao.cases;

/** Where a case stands. */
public enum CaseState {
    /** 待评估: opened, or opened again, and not yet assessed since. */
    OPENED,
    /** 待计划: assessed, without an approved plan. */
    ASSESSED,
    /** 实施中: an approved plan is in force. */
    PLANNED,
    /** 拟结案: closure is proposed and waits for a second person. */
    CLOSURE_PROPOSED,
    /** 已结案. */
    CLOSED;

    public boolean isOpen() {
        return this != CLOSED;
    }
}
